# The chamber display.
display-title = Nameplate – chamber display
display-rehearsal = Rehearsal
display-link-lost = The link to the server is lost
display-topic = Topic { $number }
display-chair-speaks = The Chair has the floor
display-exhausted = The list of speakers is exhausted
display-suspended = The meeting is suspended
display-suspended-until = The meeting is suspended until { $time }
display-adjourned = The { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
} meeting is adjourned
display-begins = The { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
} meeting begins at { $time }
display-next-meeting = Next: { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
} meeting, { $day }, { $time }
display-concluded = The round is concluded
display-next = Next
display-more = + { $n } more
display-remaining = { $n ->
    [one] { $n } remaining
   *[other] { $n } remaining
}
display-list-opens = List opens at { $time }
display-list-closes = List closes at { $time }
display-limit = Guideline { $limit }
display-limit-decided = Time limit { $limit }
display-limit-of = { $category }: { $limit }
display-no-limit = No time limit
display-reading = Reading of the text
display-replies = Right of reply
display-reply = { $n ->
    [1] Right of reply, first
    [2] Right of reply, second
   *[other] Right of reply
}
display-interrupted = Interrupted:
display-appeal = Appeal against the ruling
display-overruled = The ruling is overruled
display-upheld = The ruling stands
display-ruling = Ruling of the Chair
display-well-taken = The point of order is well taken
display-not-well-taken = The point of order is not well taken
display-voting = Voting
display-appeal-question = Shall the ruling be overruled? Appeal by: { $name }
display-moved-by = Moved by: { $name }
display-adopted = Motion adopted
display-rejected = Motion rejected
display-motion = Motion
display-for = In favour
display-against = Against
display-no-objection = No objection
display-tally = In favour { $yes } · Against { $no } · Abstaining { $abstain }
display-guideline = Guideline
display-decided = Decided by the meeting
display-decided-at = Decided at { $time }

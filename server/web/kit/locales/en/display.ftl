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

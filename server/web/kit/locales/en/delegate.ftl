delegate-title = { $delegation } – Nameplate
delegate-title-next = (!) You are next – { $delegation }
delegate-title-floor = (!) You have the floor – { $delegation }
delegate-topic = Topic { $number }
delegate-reading = Reading of the text
delegate-has-the-floor = Has the floor
delegate-floor-vacant = The Chair has the floor
delegate-no-topic = No topic is open at the moment.
delegate-request = Request the floor
delegate-request-for = Speak for
delegate-for-own = our own delegation
delegate-for-group = { $group }
delegate-language = Language of the statement
delegate-sending = Sending…
delegate-not-sent = Not sent. Please try again.
delegate-place-label = Your place
delegate-place = { $place } of { $total }
delegate-place-first = first of { $total }
delegate-places-before = { $ahead ->
    [0] Nobody is before you
    [one] { $ahead } delegation before you
   *[other] { $ahead } delegations before you
}
delegate-wait = about { $from } to { $to } minutes
delegate-wait-soon = in a few minutes
delegate-wait-paused = on hold while the clock stands
delegate-withdraw = Withdraw
delegate-withdraw-sure = Withdraw your name?
delegate-withdraw-yes = Yes, withdraw
delegate-back = Back
delegate-withdrawn = Your name was withdrawn.
delegate-undo = Undo ({ $seconds } s)
delegate-next-title = You are next
delegate-next-after = after
delegate-next-hint = Please be ready at your seat.
delegate-ready = We are ready
delegate-ready-done = The podium knows that you are ready
delegate-not-now = Not now: after { $n } more
delegate-floor-title = You have the floor
delegate-finished = We have finished
delegate-finished-sure = End your statement?
delegate-finished-yes = Yes, we have finished
delegate-heard = Your statement was heard: { $used }
delegate-absent = You were called and were not in the room. Your name stands again on the list.
delegate-carried = Carried over from the { $meeting ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $meeting }th
} meeting: you keep your place ahead of new names.
delegate-moved = Moved by the podium: { $reason }
delegate-receipt = Received at { $time }, number { $act }
delegate-receipt-by = Received at { $time }, number { $act }, inscribed by the { $role }
delegate-limit = Time limit { $limit }
delegate-list-opens-at = The list opens at { $time }
delegate-list-opens-in = in { $left }
delegate-list-not-open = The list is not open yet.
delegate-list-closed = The list of speakers is closed.
delegate-list-closing = The list closes at { $time }
delegate-list-waiting = { $n ->
    [0] nobody waiting
    [one] { $n } waiting
   *[other] { $n } waiting
}
delegate-other-topics = Other topics
delegate-show-list = List of speakers
delegate-hide-list = Hide the list
delegate-your-entry = your delegation
delegate-suspended = The meeting is suspended.
delegate-suspended-until = The meeting is suspended. Expected to resume at { $time }.
delegate-adjourned = The meeting is adjourned.
delegate-before = The { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
} meeting begins on { $day } at { $time }.
delegate-following = Following without a sign-in: you can read, not ask for the floor.
delegate-sign-in = Sign in
delegate-sound = Sound and vibration when you are next
delegate-for-the-chair = Message on the display
delegate-rehearsal = REHEARSAL
delegate-debate-adjourned = The debate on this topic is adjourned. The names on its list stay as they are.
delegate-debate-closed = The debate on this topic is closed. Nobody else is heard on it.
delegate-frozen = Your name is on hold: the debate is adjourned.
delegate-extra = You have { $extra } more each time you speak. Only you and the podium see this.
delegate-remind-time = The Chair asks you to conclude.
delegate-remind-relevance = The Chair asks you to keep to the topic under discussion.
delegate-floor-withdrawn = The Chair ended it.
delegate-for-several = several delegations…
delegate-members = Other delegations you speak for: { $n }
delegate-member-add = Add a delegation…
delegate-members-least = Name at least two others.
delegate-member-remove = Remove { $name }
delegate-group-speaks = a group of yours is on this list. You may speak in your national capacity, too.
delegate-interrupted = Whoever was speaking goes on afterwards with the time that was left.
delegate-appeal = Appeal against the ruling
delegate-appeal-sure = Appeal? It is put to the vote at once.
delegate-appeal-yes = Yes, appeal
delegate-moved-by-you = Moved by your delegation
delegate-withdraw-motion = Withdraw the motion
delegate-withdraw-motion-sure = Withdraw your motion?
delegate-speak-for = Speak in favour
delegate-speak-against = Speak against
delegate-nameplate-up = Your nameplate
delegate-point-waits = { $place } of { $total } waiting. The Chair sees it.
delegate-point-seen = Raised. The Chair sees it.
delegate-point-recognised = You have the floor for your point of order.
delegate-point-reclassified = The Chair took it not as a point of order and has dealt with it.
delegate-lower = Lower the nameplate
delegate-lower-sure = Lower your nameplate?
delegate-private = Only you and the podium see this
delegate-reply-requested = Requested. The Chair decides.
delegate-reply-declined = The Chair did not accord it.
delegate-reply-accorded = Accorded: place { $place } of { $total }, heard after the list of speakers.
delegate-swap-done = Exchanged.
delegate-swap-declined = Declined.
delegate-swap-vetoed = The podium did not allow it.
delegate-swap-void = Void: one of the two was called or no longer waits.
delegate-swap-proposed = You proposed it. The other delegation decides.
delegate-swap-asked = This delegation asks to exchange places with you.
delegate-swap-places = Your place { $mine }, theirs { $theirs }
delegate-swap-hint = The other delegation has to accept. It is void when either of you is called.
delegate-swap-now = Propose
delegate-more = More
delegate-more-raise = Raise the nameplate (T)
delegate-more-reply = Right of reply
delegate-more-motion = Move a motion
delegate-more-swap = Exchange places
delegate-more-second = Speak a second time: for a group or ourselves
delegate-here = We are here
delegate-not-here = Say that we are here
delegate-raise-for = Raised for
delegate-raise-voting = Voting is in progress: only on the conduct of the voting.
delegate-own-matter = It concerns us: the proceedings involve our delegation.
delegate-note = Note to the Chair (the podium alone sees it)
delegate-raise-now = Raise now
delegate-reply-hint = The Chair decides. Replies are heard after the list of speakers, all first ones before second ones.
delegate-reply-now = Request the right of reply
delegate-motion-now = Move

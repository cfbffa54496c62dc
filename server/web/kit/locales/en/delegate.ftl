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
delegate-why-category = { $ahead ->
    [one] { $ahead } entry goes first under the order of this list
   *[other] { $ahead } entries go first under the order of this list
}
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

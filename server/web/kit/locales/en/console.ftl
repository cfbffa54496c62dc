console-rehearsal = REHEARSAL
console-sign-in = The console is for the Chair and the secretariat.
console-live = Live
console-not-live = Not live
console-on-line = { $delegations ->
    [one] { $delegations } delegation on line
   *[other] { $delegations } delegations on line
}
console-displays = Displays { $good } of { $all } in step
console-commit = Recorded in { $ms } ms
console-setup = Set-up
console-to-floor = Back to the floor
console-print = Print
console-topic = Topic { $n }
console-reading = Reading of the text
console-no-topic = There is no topic. Add one under Set-up.

console-has-the-floor = Has the floor
console-floor-vacant = The Chair has the floor
console-pause = Pause
console-resume-clock = Go on
console-add-30 = +30 s
console-end = End
console-absent = Absent
console-next = Next
console-ready = ready
console-list-empty = Nobody is waiting
console-call-from-to = End { $from } → { $to }
console-call-to = Call { $to }
console-call-nobody = Call next
console-undo = Undo
console-undo-what = Undo: { $act } ({ $by }) { $seconds } s

console-list = { $n ->
    [0] List of speakers: nobody waiting
    [one] List of speakers: { $n } waiting
   *[other] List of speakers: { $n } waiting
}
console-waiting = { $n ->
    [0] nobody waiting
    [one] { $n } waiting
   *[other] { $n } waiting
}
console-heard = { $n ->
    [one] { $n } statement heard
   *[other] { $n } statements heard
}
console-opens-at = opens at { $time }
console-closes-at = closes at { $time }
console-open-now = Open now
console-open-at = Open at…
console-set-time = Set
console-cancel-opening = Cancel the opening
console-announce = Announce closing…
console-close = Close the list…
console-close-sure = Close the list now? Names on it are still heard.
console-close-objection = Is there any objection to closing the list? Names on it are still heard.
console-close-yes = Announce and close
console-reopen = Reopen the list
console-keep-open = Keep it open
console-order = Order
console-add = Add a delegation
console-add-hint = A few letters, in any language
console-add-for = Speaks for
console-add-own = its own delegation
console-add-none = No such delegation
console-already = already no. { $place }
console-handle = Move { $name }
console-move-help = Space lifts the name, arrows move it, Space drops it, Escape puts it back. Alt and an arrow move it by one place.
console-lifted-at = { $name }: place { $place } of { $total }
console-moved = { $name } now stands at place { $place } of { $total }
console-moved-because = moved: { $reason }
console-move-cancelled = Put back
console-move-gone = The list has changed meanwhile. Please look again.
console-more = More for { $name }
console-more-title = More
console-move-first = Move to next
console-move-to-place = Place
console-move = Move
console-limit-minutes = Limit, minutes
console-set-limit = Set limit
console-give = Give the floor out of order…
console-withdraw = Withdraw…
console-withdraw-sure = Take the name off the list?
console-withdraw-yes = Withdraw
console-carried = from the { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $n }th
} meeting
console-absent-times = absent × { $n }
console-secretary-decides = the secretary decides
console-why-move = { $name } to place { $place }: for what reason?
console-why-limit = { $name }: for what reason is the limit changed?
console-why-give = { $name } speaks now, out of order: for what reason?
console-reason-give = Give this reason
console-reason-own = in one’s own words

console-meeting = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $n }th
} meeting
console-no-meeting = No further meeting is on the programme
console-call-to-order = Call the meeting to order
console-until = Resumes at (if known)
console-suspend = Suspend…
console-resume = Resume the meeting
console-adjourn = Adjourn…
console-adjourn-sure = { $n ->
    [0] Adjourn the meeting?
    [one] Adjourn the meeting? { $n } name is carried over.
   *[other] Adjourn the meeting? { $n } names are carried over, in order.
}
console-adjourn-yes = Adjourn
console-adjourn-floor = End the statement first
console-hand-over = Hand over to { $name }…
console-open-topic = Open
console-stand-over = Stand over
console-conclude = Conclude…
console-conclude-sure = { $n ->
    [0] Conclude the topic?
    [one] Conclude the topic? { $n } waiting name lapses.
   *[other] Conclude the topic? { $n } waiting names lapse.
}
console-conclude-yes = Conclude
console-conclude-round = Conclude the round…
console-conclude-round-sure = No meeting can follow, and names still waiting will not be heard. This cannot be taken back.
console-conclude-round-yes = Conclude the round

console-display = Chamber display
console-copy = What the display shows
console-copy-blank = blank
console-message = Message…
console-message-own = Own words (English is needed)
console-ends = Ends
console-ends-call = at the next call
console-ends-minutes = { $n ->
    [one] after { $n } minute
   *[other] after { $n } minutes
}
console-show = Show
console-clear = Clear
console-blank = Blank…
console-unblank = Show again

console-acts = Acts
console-all-acts = All { $n }
console-fewer = Fewer
console-undone = undone
console-by-clock = by the clock
console-limits = Time limits
console-limits-help = Minutes; 0 means no limit. They apply to names called later, not to the statement being made.
console-limits-topic = only for { $topic }
console-limits-decided = decided (not only a guideline)
console-limit-decided = Decided
console-limit-guideline = Guideline
console-set-limits = Set the limits
console-keys = Keys
console-keys-on = Single keys are on
console-key-next = Call next
console-key-undo = Undo
console-key-end = End the statement
console-key-pause = Pause and go on
console-key-taken = Another button has this key, or it is no letter or digit.

console-setup-programme = Programme
console-setup-participants = Participants
console-setup-groups = Groups
console-setup-cards = Desk cards
console-setup-online = On line
console-setup-record = Record
console-import = Import a CSV file
console-export = Export
console-import-checked = { $name }: { $rows ->
    [one] { $rows } row, no faults.
   *[other] { $rows } rows, no faults.
} Import it in place of what is there?
console-import-now = Import
console-imported = { $rows ->
    [one] { $rows } row imported.
   *[other] { $rows } rows imported.
}
console-import-failed = The file could not be imported. Nothing was changed.
console-faults = { $n ->
    [one] { $n } fault. Nothing was imported.
   *[other] { $n } faults. Nothing was imported.
}
console-fault-line = Line
console-fault-column = Column
console-fault = What is wrong
console-find = Find
console-new = New
console-new-meeting = New meeting
console-new-topic = New topic
console-code = Code
console-name = Name
console-category = Category
console-members = Members
console-edit = Edit
console-save = Save
console-remove = Remove
console-remove-sure = Remove { $name }?
console-meetings = Meetings
console-topics = Topics
console-number = Number
console-begins = Begins
console-hard-stop = Hard stop
console-kind = Kind
console-kind-discussion = discussion
console-kind-reading = reading
console-list-opens = List opens (empty: by hand)
console-cards-help = { $made } seats have a code; { $missing } delegations have none. A new code ends the old one and signs its devices out.
console-cards-missing = { $n ->
    [one] Make the { $n } missing card
   *[other] Make the { $n } missing cards
}
console-cards-all = New cards for everybody…
console-cards-all-sure = All codes end now and everybody is signed out. Make new cards?
console-cards-all-yes = Make all cards anew
console-cards-one = Replace one
console-cards-one-make = Replace…
console-cards-one-sure = The old code ends and its devices are signed out. Replace it?
console-cards-one-yes = Replace
console-cards-print = Print the cards
console-cards-making = The codes are being made. This takes up to ten seconds.
console-cards-failed = The codes could not be made.
console-cards-once = Print these cards now: the codes cannot be shown again.
console-cards-qr = QR code to sign in
console-device = Device
console-online = On line
console-online-yes = on line
console-online-no = away
console-online-reload = Look again
console-online-failed = That did not work. Please try again.
console-sign-out = Sign out
console-sign-out-sure = Sign this device out?
console-factor = Second factor
console-factor-help = Six digits from an app on a phone, asked for after the card. A lost card then opens nothing; a new card leaves it in force. The Chair and the secretary should have one each.
console-factor-none = none
console-factor-since = in force since { $time }
console-factor-set-up = Set up…
console-factor-scan = Scan this with the app (Authenticator) on the phone for this seat: { $seat }. Or type the key. Then type the six digits that the app shows. The other devices of this seat are then signed out.
console-factor-qr = QR code for the app
console-factor-key = Key:
console-factor-digits = Six digits
console-factor-confirm = Put into force
console-factor-wrong = These digits are not right, or were used already. Please wait for the next ones.
console-factor-wait = Too many wrong digits. Please try again in a few minutes.
console-factor-remove = Remove…
console-factor-remove-ask = The digits that this seat’s phone shows now? If the phone is lost, whoever looks after the server removes it there.
console-alarm-in = New sign-in: { $seat }, device { $device } ({ $client }), { $time }.
console-alarm-factor-set = Second factor set up for { $seat }, { $time }.
console-alarm-factor-removed = Second factor removed from { $seat }, { $time }.
console-alarm-tell = If it was not expected, tell the secretary.
console-alarm-out = Sign this device out
console-alarm-fine = It was expected
console-alarm-line = { $seat }, device { $device } ({ $client }), { $time }
console-alarm-more = { $n } more
console-alarm-pick = Press a line to see it in full.
console-alarm-all = All of these were expected
console-alarm-answered = Answered as expected: { $n }. Still waiting: { $left }.
console-access-in = Signed in
console-access-out = Signed a device out
console-access-factor-set = Set up a second factor
console-access-factor-removed = Removed a second factor
console-record-help = The record so far: topics, speakers, begin and end, limit, time over, and every change with officer and reason.
console-record-html = To print
console-record-csv = CSV
console-record-json = JSON
console-seals = Seals
console-seals-help = When a meeting ends the server signs how far the record has come. Note the fingerprint or photograph it: a record that is changed afterwards no longer has it.
console-seal-act = Up to act { $act }, { $time }
console-seal-line = Sealed up to act { $act }:
console-seal-owed = Not sealed yet: the server is trying again.
console-seals-none = None yet.
console-seal-now = Seal now
console-seals-key = Signed by:
console-seals-failed = The seal could not be read or made. Please try again.
console-seals-not-made = This server makes no seals; its log says why. The meeting goes on.
console-odd-like = Looks like “{ $like }” but is written with other letters
console-odd-same = “{ $like }” is also the name of another
console-odd-mixed = Mixes letters of several scripts: “{ $name }”
console-odd-long = Too long for the screens: “{ $name }”

act-set-round = Set the round
act-import-participants = Imported participants
act-put-participant = Changed a participant
act-remove-participant = Removed a participant
act-import-groups = Imported groups
act-put-group = Changed a group
act-remove-group = Removed a group
act-import-programme = Imported the programme
act-put-meeting = Changed a meeting
act-remove-meeting = Removed a meeting
act-put-topic = Changed a topic
act-remove-topic = Removed a topic
act-note-access = Codes or devices
act-open-round = Opened the round
act-conclude-round = Concluded the round
act-call-to-order = Called to order
act-suspend-meeting = Suspended the meeting
act-resume-meeting = Resumed the meeting
act-adjourn-meeting = Adjourned the meeting
act-hand-over-chair = Handed over the chair
act-open-topic = Opened the topic
act-stand-topic-over = Topic stands over
act-conclude-topic = Concluded the topic
act-open-list = Opened the list
act-announce-closing = Announced the closing
act-close-list = Closed the list
act-reopen-list = Reopened the list
act-set-ordering = Set the order
act-inscribe = Inscribed
act-withdraw = Withdrew
act-move-entry = Moved
act-not-now = Not now
act-ready = Ready
act-call-next = Called
act-give-floor = Called out of order
act-mark-absent = Absent when called
act-end-statement = Ended
act-pause-clock = Paused the clock
act-resume-clock = Clock goes on
act-add-seconds = Added time
act-set-time-limits = Set the time limits
act-set-entry-limit = Set a limit
act-show-message = Showed a message
act-clear-message = Cleared the message
act-blank-display = Blanked the display
act-unblank-display = Display shows again
act-undo = Undid
act-tick = By the clock

# The list of speakers
console-no-objection = There was no objection
console-inscribed-by = inscribed by: { $by }
console-open-at-question = When does the list open?
console-time = Time in the chamber
console-in-minutes = { $n ->
    [one] in { $n } min
   *[other] in { $n } min
}
console-announce-again = Announce another time…
console-announce-question = When will the list be closed?
console-announce-yes = Announce
console-add-several = several delegations…
console-add-language = Language of the statement
console-add-members = { $n ->
    [one] Speaks for { $n } delegation
   *[other] Speaks for { $n } delegations
}
console-add-members-first = First name the delegations it speaks for: two or more.
console-added = { $name } is on the list, at place { $place }.
console-add-already = { $name } is on the list already, at place { $place }.

# The console
console-title = Console – { $topic }
console-views = Views
console-chair-mode = Chair mode
console-elsewhere = You are looking at { $here }. { $open } is under discussion.
console-back-to = Back to { $topic }
console-floor-none = No meeting is in session
console-absent-help = Within a minute of the call: the name goes back to the list
console-no-session = No meeting is in session
console-no-topic-open = No topic is open
console-podium-only = Only the Chair and the secretary
console-somebody = Somebody
console-stale-called = { $by } already called { $name }.
console-stale-ended = { $by } already ended the statement.
console-stale-next = The next name has changed: it is now { $name }.
console-more-waiting = { $n ->
    [one] + { $n } more
   *[other] + { $n } more
}
console-displays-none = No display connected
console-as-at = as at { $time }
console-devices = { $n ->
    [one] { $n } phone of delegations
   *[other] { $n } phones of delegations
}
console-screens = Screens and consoles
console-screen-state = State
console-in-step = in step
console-behind = behind
console-last-heard = Last heard
console-seconds-ago = { $n ->
    [one] { $n } s ago
   *[other] { $n } s ago
}
console-queued = Waiting to be sent
console-kib = { $n } KiB
console-log = act no. { $n }
console-public = { $n ->
    [one] { $n } public follower
   *[other] { $n } public followers
}
console-data-of = data as at { $time }
console-health-unknown = Nothing is known of the screens yet.
console-paper-position = position { $n }

# The meeting and the display
console-suspend-question = Suspend the meeting? The clock stops; the speaker keeps the time left.
console-suspend-reason = Reason (if any)
console-suspend-yes = Suspend
console-resumes-at = resumes at { $time }
console-presides = { $name } presides
console-hand-over-sure = Hand the chair to { $name }?
console-hand-over-yes = Hand over
console-open-topic-n = Open { $topic }
console-programme = { $n ->
    [one] Programme: { $n } meeting
   *[other] Programme: { $n } meetings
}
console-copy-exhausted = Everyone on the list was heard
console-copy-concluded = The round is concluded
console-copy-until = until { $time }
console-message-question = Show a message in the room?
console-message-text = Message
console-blank-question = Blank the display? Only the clock stays.
console-blank-yes = Blank
console-limit-of = { $category }: { $limit }
console-limits-round = for the whole round
console-acts-none = Nothing has been done yet.
console-seconds = +{ $n } s
act-unknown = Another act

# Faults of an imported file, as server/rounds names them
fault-empty-file = The file is empty; its first line must name the columns.
fault-too-big = The file is larger than { $value }. Is it the right one?
fault-utf16 = The file is UTF-16; save it as “CSV UTF-8”.
fault-not-utf8 = Bytes { $value } are not UTF-8; save the file as “CSV UTF-8”.
fault-semicolons = The cells are parted by { $value }; save the file with commas.
fault-quote-not-closed = A quotation mark opens here and is never closed.
fault-quote-inside = A quotation mark in the middle of a cell: put the cell in quotation marks and double those inside.
fault-text-after-quote = Text after the closing quotation mark: { $value }
fault-too-many-lines = More than { $value } lines.
fault-no-rows = No line follows the headings.
fault-more-faults = And { $value } more faults.
fault-column-missing = This column is missing.
fault-column-unknown = No such column is known; take it out or correct its name.
fault-column-twice = This column is there twice.
fault-wrong-number-of-cells = The line has { $value } cells.
fault-control-character = Contains the control character { $value }.
fault-direction-control = Contains the invisible character { $value }, which turns the direction of the text.
fault-damaged-character = Contains { $value }: the text was damaged by an earlier conversion. Take it from the source again.
fault-not-a-character = Contains { $value }, which is no character for interchange.
fault-required = Must not be empty.
fault-too-long = Is too long: { $value }
fault-bad-code = “{ $value }” is not a code: 1 to 16 of A-Z, 0-9 and -.
fault-bad-id = “{ $value }” is not an id: 1 to 64 of a-z, 0-9 and -.
fault-twice = “{ $value }” stands on an earlier line already.
fault-name-twice = Another line has the same name: { $value }
fault-too-many = Too many: { $value }
fault-unknown-category = “{ $value }” is not a category: group, member_state, observer_state, igo, entity or stakeholder.
fault-unknown-participant = “{ $value }” is not the code of a participant.
fault-member-twice = Names the member { $value } twice.
fault-unknown-kind = “{ $value }” is not a kind of topic: discussion or reading.
fault-unknown-ordering = “{ $value }” is not an order: as_requested, groups_first, protocol, lot or not_yet_spoken_first.
fault-bad-number = “{ $value }” is not a whole number within the bounds.
fault-bad-date = “{ $value }” is not a date; write 2018-03-12.
fault-bad-time = “{ $value }” is not a time; write 10:00.
fault-no-such-local-time = { $value } does not exist: the clocks go forward over it that day.
fault-ambiguous-local-time = { $value } comes twice that day: the clocks go back. Add the offset, as in 01:30-04:00.
fault-wrong-offset = { $value }: the round’s time zone has another offset then.
fault-bad-duration = “{ $value }” is not a duration; write minutes and seconds: 3:00.
fault-out-of-range = { $value } is out of range.
fault-limit-basis-missing = “{ $value }”: begin with guideline or decided, then group=5:00 and so on.
fault-bad-limit = “{ $value }” is not a limit; write member_state=3:00.
fault-bad-right = “{ $value }” is not a right; write points=none, own_matters or all, appeals=yes, motions=yes, replies=0 to 4.
fault-unit-alone = Must be empty on the line of a unit.
fault-unit-before-topic = No earlier line names topic { $value }.
fault-not-a-reading = Topic { $value } is not a reading, and has no units.
fault-without-meeting = Is given, but the line names no meeting.
fault-without-topic = Is given, but the line names no topic.
fault-differs = Is not what an earlier line says of the same: { $value }
fault-ends-before-it-begins = The meeting ends at { $value }, which is not after it begins.
fault-too-long-a-meeting = { $value }: a meeting is one sitting of at most 12 hours.
fault-meetings-overlap = Meeting { $value } begins before the one before it ends.

# The rules of procedure, the reading, limits, forecast and corrections
console-matters = Points of order, motions, replies
console-raise = Nameplate in a T…
console-raise-question = Which delegation has raised its nameplate in a T?
console-raise-kind = For
console-raise-yes = Note it
console-for-whom = Delegation
console-points-up = Nameplates up: { $n }
console-point-place = { $place } of { $total } waiting
console-point-recognise = Give the floor now
console-point-no = Not a point of order…
console-point-no-question = What is it? It is answered and out of the way.
console-point-no-yes = So decided
console-point-answered = Answered
console-point-is = It is a point of order
console-point-well = Well taken
console-point-not-well = Not well taken
console-ruling-text = Words of the ruling (if any)
console-point-go-on = Go on:
console-point-done = Done: go on
console-lower = Withdrawn by the delegation…
console-lower-sure = Has the delegation withdrawn it?
console-lower-yes = Withdrawn
console-note = Note to the Chair:
console-own-matter = says that the matter involves it (observers)
console-about-voting = on the conduct of the voting (88/128)
console-appeal = Appeal…
console-appeal-question = Who appeals against the ruling? It is put to the vote at once.
console-appeal-yes = Put it to the vote
console-vote-appeal = Shall the ruling be overruled? A tie upholds it.
console-vote-motion = Shall the motion be adopted? A tie rejects it.
console-vote-yes = In favour
console-vote-no = Against
console-vote-abstain = Abstaining
console-vote-record = Record the vote…
console-vote-yes-record = Record it
console-vote-no-objection = No objection: adopted
console-vote-adopted = The motion is adopted.
console-vote-rejected = The motion is rejected.
console-vote-cast = Counted: { $n }. Members: { $members }
console-vote-too-many = More counted than there are Members ({ $members })
console-motion-move = Move a motion…
console-motion-move-question = Which motion, moved by whom?
console-motion-move-yes = Moved
console-motion-take = Take it up
console-motion-first = First: { $motion } (77/119)
console-motion-when-free = when the floor is free
console-motion-hear = Give the word:
console-motion-for = In favour…
console-motion-against = Against…
console-motion-note = Note it
console-motion-vote = Put to the vote
console-motion-vote-sure = Put the motion to the vote?
console-motion-vote-unheard = Somebody asked to speak and was not heard. Put it to the vote all the same?
console-motion-withdraw = Withdrawn by its mover…
console-motion-withdraw-sure = Has its mover withdrawn it?
console-reply-ask = Right of reply…
console-reply-ask-question = Who asks to reply, and to which statement?
console-reply-ask-yes = Note the request
console-reply-accord = Accord
console-reply-decline = Decline…
console-reply-decline-question = Decline it? Only the delegation sees that.
console-reply-decline-yes = Decline
console-reply-why = Reason
console-replies = Right of reply: { $n }
console-replies-due = now
console-replies-later = after the list, at the day’s last meeting on the topic
console-swap-waits = Waits for
console-swap-veto = Do not allow…
console-swap-veto-question = Not allow the exchange? Both delegations read the reason.
console-swap-veto-yes = Not allowed
console-swap-propose = Propose
console-presence = Presence…
console-presence-question = Which delegation is present, or has left?
console-presence-here = Present
console-presence-away = Has left
console-quorum = Present: { $present } of { $members } Members. To debate: { $debate }, to decide: { $decide }
console-mode-formal = Formal meeting
console-mode-informal = Informal meeting
console-mode-to-formal = Make it formal
console-mode-to-informal = Make it informal
console-mode-formal-sure = Motions, votes and appeals are possible then.
console-mode-informal-sure = There are no motions, votes or appeals then.
console-draw = Draw lots…
console-draw-question = Draw the order now, once, among all who wait? The seed is published.
console-draw-seed = Seed drawn in the room (empty: the server draws it)
console-draw-yes = Draw
console-draw-at = Draw at…
console-draw-at-question = When are the lots drawn? All who ask by then take part.
console-draw-cancel = Cancel the draw
console-unit = Unit
console-unit-none = none yet
console-unit-back = Unit before
console-unit-next = Next unit
console-unit-go = Go to a unit
console-unit-left = names left: { $n }. Do they carry over or lapse?
console-unit-carry = Carry over
console-unit-lapse = Let them lapse
console-units = Units of the text: { $n }
console-unit-label = Label
console-unit-title = Title ({ $language })
console-unit-add = Add a unit
console-beside = The Chair’s word; speakers outside the list
console-remind-time = Please conclude
console-remind-relevance = Keep to the topic
console-floor-withdraw = Withdraw the floor…
console-floor-withdraw-question = Take the floor back from the speaker? It goes on the record with the reason.
console-floor-withdraw-yes = Withdraw the floor
console-outside = Speaker outside the list…
console-outside-question = Who speaks, between two speakers and without limit?
console-outside-as = Speaks as
console-outside-name = Name and function (English is needed)
console-outside-yes = Give the floor
console-limits-scope = They apply
console-limits-meeting = only for this meeting (no. { $n })
console-most-times = Times one may speak on the topic (0: no bound)
console-most-times-set = Set the number
console-extras = More time (only the podium and the delegation see it)
console-extra = More time for…
console-extra-question = Who gets more time whenever it speaks?
console-extra-minutes = Minutes more
console-extra-yes = Set
console-extra-end = End it
console-forecast = Forecast
console-forecast-ends = ends about { $from } to { $to }
console-forecast-fits = Before { $time }: { $few } to { $many } names.
console-forecast-help = From the time the statements took so far. Four of five lists end within the range.
console-what-if = What if ({ $category }) the limit were
console-what-if-apply = Apply it as a guideline
console-what-if-drop = Leave it as it is
console-correct = Correct…
console-correct-question = What has to be set right? The record keeps both, with the reason.
console-correct-what = Correction
console-correct-time = The statement took another time
console-correct-not-heard = It was not heard: back on the list
console-correct-used = It took (minutes:seconds)
console-correct-yes = Correct
console-not-absent = Absence was an error…
console-why-not-absent = { $name }: why was the absence an error?
console-group-speaks = also spoken for by { $name }
act-set-mode = Set the mode of the meeting
act-mark-present = Presence
act-go-to-unit = Went to another unit
act-set-most-times = Set the number of times
act-draw-lots = Drew lots
act-announce-draw = Announced a draw
act-propose-swap = Proposed to exchange places
act-answer-swap = Answered on the exchange of places
act-request-reply = Asked for a right of reply
act-decide-reply = Decided on a right of reply
act-give-floor-outside = Gave the floor outside the list
act-remind-speaker = Reminded the speaker
act-withdraw-floor = Withdrew the floor
act-set-accommodation = More time for a delegation
act-raise-point = Raised the nameplate in a T
act-withdraw-point = Lowered the nameplate
act-reclassify-point = Reclassified a point
act-recognise-point = Gave the floor for a point of order
act-rule-on-point = Ruled on a point of order
act-appeal-ruling = Appealed against the ruling
act-dispose-point = Done with the point of order
act-move-motion = Moved a motion
act-withdraw-motion = Withdrew a motion
act-take-motion = Took up a motion
act-speak-on-motion = Asks to speak on a motion
act-hear-on-motion = Gave the word on a motion
act-put-to-vote = Put to the vote
act-record-vote = Recorded a vote
act-correct = Corrected the record
console-read-only = Read only
console-read-only-help = The server’s disk is full: no act is taken until there is space again. Screens go on showing. Note what is decided on paper.
console-clock-behind = Times of day are { $n } s ahead
console-clock-set = Clock was set by { $n } s
console-matters-informal = Points of order, replies
console-order-set = Set this order
console-more-displays = and { $n } more displays without a sign-in

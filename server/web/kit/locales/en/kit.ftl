# What all faces share. Keys and variables are the same in six languages (tests/web/catalogues.test.ts).
back = Back
close = Close
language-choice = Language
not-sent = Not sent. Please try again.
not-taken-read-only = The server cannot record anything at the moment. Please tell the secretariat.
not-taken-busy = The server is busy. Please try again.

# The band above the page while it does not show the truth. $time: since when, by this device's clock.
live-not = NOT LIVE since { $time }
live-connecting = Connecting…
live-signed-out = You are signed out.
live-sign-in = Sign in
live-try = Try now
live-newer = A newer version of this page is ready.
live-reload = Reload
live-refused = The server ended the connection ({ $code }).
live-fault = This page may not show the truth. Please reload it and tell the secretariat.

clock-label = Speaking time
clock-plain = Time used
clock-go = Speaking time
clock-conclude = Please conclude
clock-over = Time is up
clock-paused = Clock stopped
clock-unconfirmed = not confirmed
clock-one-minute = One minute left

# After a name.
behalf-of = on behalf of: { $group }
behalf-of-many = { $count ->
    [one] on behalf of { $count } delegation
   *[other] on behalf of { $count } delegations
}

role-unspecified = Unknown
role-presiding = Chair
role-cofacilitator = Co-facilitator
role-secretary = Secretary
role-officer = Conference officer
role-delegation = Delegation
role-booth = Interpreters
role-display = Display
role-public = Public
role-system = System

category-unspecified = Unknown
category-group = Group
category-member-state = Member State
category-observer-state = Observer State
category-igo = Intergovernmental organization
category-entity = Observer
category-stakeholder = Stakeholder

meeting-unspecified = Unknown
meeting-scheduled = Scheduled
meeting-in-session = In session
meeting-suspended = Meeting suspended
meeting-adjourned = Meeting adjourned

topic-unspecified = Unknown
topic-not-opened = Not yet taken up
topic-open = Under discussion
topic-standing-over = Standing over
topic-debate-adjourned = Debate adjourned
topic-debate-closed = Debate closed
topic-concluded = Concluded

list-unspecified = Unknown
list-not-open = List not open
list-open = List open
list-closing-announced = List closing
list-closed = List closed

entry-unspecified = Unknown
entry-inscribed = On the list
entry-speaking = Has the floor
entry-interrupted = Interrupted
entry-heard = Heard
entry-withdrawn = Withdrawn
entry-lapsed = Lapsed
entry-frozen = On hold
entry-carried-over = Carried over

ordering-unspecified = Unknown
ordering-as-requested = In the order of requests
ordering-groups-first = Groups first, then in the order of requests
ordering-protocol = By level of representation
ordering-lot = By drawing of lots
ordering-not-yet-spoken-first = Those who have not yet spoken first

language-unspecified = Not said
language-en = English
language-fr = French
language-es = Spanish
language-ru = Russian
language-ar = Arabic
language-zh = Chinese
language-other = Other language

# Why the rules said no: one for each RefusalCode. $rule is a number of A/520 or empty; $name a delegation; $by a seat;
# $time a time of day; $place a place on the list; $seconds a number.
refusal-unknown = The server refused this. Please tell the secretariat.
refusal-unknown-act = This server does not know this act. Please reload the page.
refusal-field-missing = Something is missing: { $field }.
refusal-field-out-of-range = This value is not possible: { $field }.
refusal-reason-required = Please give a reason: this act goes on the record with one.
refusal-role-read-only = This screen can only read.
refusal-not-presiding = Only the presiding officer can do this.
refusal-not-the-secretariat = Only the secretariat can do this.
refusal-not-your-delegation = This belongs to another delegation.
refusal-not-a-member = Only Member States can do this.
refusal-outside-observer-scope = This is outside the rights of observers.
refusal-not-found = This does not exist any more.
refusal-stale = The list has changed in the meantime. Please look again.
refusal-round-concluded = The round has been concluded.
refusal-another-meeting-in-session = Another meeting is in session.
refusal-meeting-not-in-session = No meeting is in session.
refusal-meeting-suspended = The meeting is suspended.
refusal-meeting-adjourned = The meeting has been adjourned.
refusal-meeting-under-way = The meeting is under way.
refusal-informal-mode = This is not possible in an informal meeting.
refusal-no-objection-not-recorded = Please confirm first that there was no objection.
refusal-already-so = It is so already.
refusal-topic-not-open = This topic is not open.
refusal-debate-adjourned = The debate on this topic has been adjourned.
refusal-debate-closed = The debate on this topic has been closed.
refusal-topic-concluded = This topic has been concluded.
refusal-topic-in-use = This topic has been taken up or has names on its list. It cannot be removed.
refusal-list-not-open = { $seconds ->
    [0] The list of speakers is not open yet.
    [one] The list of speakers opens in { $seconds } second.
   *[other] The list of speakers opens in { $seconds } seconds.
}
refusal-list-closed = { $time ->
    [none] The list of speakers is closed.
   *[other] The list of speakers was closed at { $time }.
} You may ask the Chair.
refusal-already-inscribed = You are on the list already, at place { $place }.
refusal-not-a-member-of-group = The delegation is not a member of this group.
refusal-list-empty = There is no one on the list.
refusal-list-has-begun = The first speaker has been called. The order of the list can no longer be changed.
refusal-not-waiting = This name is not waiting on the list.
refusal-too-many-times = The delegation has spoken as often as the rules allow on this topic.
refusal-floor-held = Someone has the floor.
refusal-floor-interrupted = A statement is interrupted. Please let it go on or end it first.
refusal-no-floor-holder = No one has the floor.
refusal-not-the-speaker = This delegation does not have the floor.
refusal-too-late-for-absent = The statement has begun. Please end it instead.
refusal-point-of-order-pending = A point of order must be decided first.
refusal-voting-in-progress = Voting is in progress.
refusal-nothing-to-undo = There is nothing to undo.
refusal-undo-expired = It is too late to undo this.
refusal-participant-in-use = { $name } has a name on a list and cannot be removed.
refusal-too-many = There are too many: { $field }.
refusal-reply-limit-reached = The delegation has replied as often as the rules allow at this meeting on this topic.
refusal-reply-not-accorded = The Chair has not accorded this right of reply.
refusal-swap-not-accepted = The other delegation has not agreed to exchange places.
refusal-swap-entry-called = One of the two names is not waiting any more.
refusal-swap-different-category = These two names are on different lists or in different categories. The secretariat can move them.
refusal-names-left = Names are still waiting here. Please say whether they carry over or lapse.
refusal-replies-come-last = Replies come when the list is exhausted, at the day’s last meeting on this topic.
refusal-point-of-order-not-ruled = The Chair has not ruled on this point of order yet.
refusal-appeal-not-debatable = An appeal is put to the vote at once, without debate.
refusal-no-vote = Nothing is being voted on.
refusal-motion-lower-precedence = Another motion comes first.
refusal-motion-not-debatable = This motion is put to the vote without debate.
refusal-motion-speakers-exhausted = As many have spoken on this motion as the rules allow.
refusal-motion-speaker-side-not-allowed = The rules allow nobody to speak on this side of the motion.
refusal-motion-not-yours = Only the delegation that moved the motion can withdraw it.
refusal-motion-vote-begun = Voting on this motion has begun.
refusal-motion-pending = A motion is already pending. It must be decided first.
refusal-no-motion = This motion is not before the meeting.

# Prepared messages for the chamber display: NoticeRow.template_id names one.
template-silence = Silence in the room, please.
template-break = There is a short break. Please stay near your seats.
template-conclude = Speakers are kindly asked to keep to their speaking time.
template-interpretation = There is a difficulty with interpretation. Please wait a moment.
template-documents = Documents are available at the secretariat’s desk.

# Usual reasons of acts on record.
reason-request = at the request of the delegation
reason-chair = decision of the Chair
reason-level = level of representation
reason-absent = not in the room
reason-correction = correction
reason-consultations = consultations
reason-break = break
reason-technical = technical difficulties

# The rules of procedure.
entry-requested = Requested
entry-declined = Declined
point-unspecified = Unknown
point-order = Point of order
point-motion = Motion
point-information = Request for information
motion-unspecified = Motion
motion-suspend-meeting = Suspension of the meeting
motion-adjourn-meeting = Adjournment of the meeting
motion-adjourn-debate = Adjournment of the debate
motion-close-debate = Closure of the debate
statement-unspecified = Statement
statement-explanation-of-vote = Explanation of vote
statement-explanation-of-position = Explanation of position
level-unspecified = Not said
level-head = Head of State or Government
level-minister = Minister
level-vice-minister = Vice-Minister
level-chair-of-delegation = Chair of delegation
level-charge-daffaires = Chargé d’affaires
capacity-unspecified = Unknown
capacity-national = National capacity
capacity-group = On behalf of a group
capacity-secretariat = Secretariat
capacity-guest = Guest speaker
capacity-precedence = Precedence
placement-as-requested = In the order of requests
placement-carried-over = Carried over from an earlier meeting
placement-moved = Moved by the podium
placement-absent-when-called = Was called and not in the room
placement-yielded = Gave up its place
placement-returned = Back in its place: an act was taken back
placement-order-changed = Placed by the order that was set { $time ->
    [none] for this list
   *[other] at { $time }
}
placement-by-lot = Drawn by lot
placement-behind-the-drawn = Asked after the draw: behind those drawn
placement-swapped = Exchanged places with another delegation
placement-first-reply = First replies come before second ones
placement-second-reply = Second replies come after all first ones
placement-corrected = Back on the list by a correction
placement-by-category = { $ahead ->
    [one] { $ahead } name of an earlier category goes first
   *[other] { $ahead } names of earlier categories go first
} { $time ->
    [none] under the order of this list
   *[other] under the order set at { $time }
}
placement-by-level = { $ahead ->
    [one] { $ahead } name of a higher level of representation goes first
   *[other] { $ahead } names of a higher level of representation go first
} { $time ->
    [none] under the order of this list
   *[other] under the order set at { $time }
}
placement-not-yet-spoken = { $ahead ->
    [one] { $ahead } delegation that has spoken less goes first
   *[other] { $ahead } delegations that have spoken less go first
} { $time ->
    [none] under the order of this list
   *[other] under the order set at { $time }
}

# Points of order, motions, replies, exchanges of places.
statement-level = Level of representation
statement-type = Kind of statement
matter-group-speaks = a group speaks for it, too
matter-draw-at = The order is drawn by lot at { $time }. All who ask by then take part.
matter-seed = Seed of the draw, so that anybody can draw again:
matter-voting = Voting:
matter-voting-appeal = appeal against the ruling of the Chair
matter-ruling-well = The Chair rules: the point of order is well taken.
matter-ruling-not-well = The Chair rules: the point of order is not well taken.
matter-appealed-by = Appealed against by
matter-overruled = The ruling is overruled.
matter-upheld = The ruling stands.
matter-tally = { $yes } in favour, { $no } against, { $abstain } abstaining
matter-motion-taken = Motion before the meeting
matter-motion-moved = Motion moved
matter-moved-by = Moved by
matter-for = In favour:
matter-against = Against:
matter-slots = { $n ->
    [one] { $n } may still speak
   *[other] { $n } may still speak
}
matter-reply = { $n ->
    [1] Right of reply (first)
    [2] Right of reply (second)
   *[other] Right of reply
}
matter-reply-to = To the statement of
matter-swap = Exchange of places
matter-swap-accept = Accept
matter-swap-decline = Decline
matter-swap-with = Exchange places with
matter-motion-which = Motion
matter-motion-resume = Resume at
matter-speaks = speaking
matter-heard = heard

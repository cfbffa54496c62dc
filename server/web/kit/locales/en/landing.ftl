landing-title = List of speakers
landing-help = For help, please turn to the secretariat beside the podium.
landing-rehearsal = REHEARSAL: nothing here counts.
landing-go-on = Go on as { $seat }
landing-sign-in = Sign in
landing-follow = Follow the meeting without a sign-in
landing-display = Chamber display
landing-unreached = The server was not reached. Please check the network and try again.
landing-again = Try again
join-title = Signing in
join-asking = One moment…
join-unknown = This link is not valid. It may have been used or replaced.
join-type = Type the code instead
sign-in-title = Sign in
sign-in-code = Code on your card
sign-in-help = Ten letters and digits; small letters and dashes do not matter.
sign-in-incomplete = The code has { $length } letters and digits.
sign-in-unknown = This code is not known. It may have been replaced.
sign-in-asking = Signing in…
sign-in-wait = { $seconds ->
    [one] Please try again in { $seconds } second.
   *[other] Please try again in { $seconds } seconds.
}
factor-digits = Six digits from the app on your phone
factor-help = This seat is protected by a second factor: the app that was set up for it shows new digits every half minute.
factor-incomplete = The app shows { $length } digits.
factor-wrong = These digits are not right, or were used already. Please wait for the next ones.

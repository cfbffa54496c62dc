landing-title = Lista de oradores
landing-help = Si necesita ayuda, diríjase a la secretaría, junto a la tribuna.
landing-rehearsal = ENSAYO: nada de lo que ocurra aquí cuenta.
landing-go-on = Continuar como { $seat }
landing-sign-in = Identificarse
landing-follow = Seguir la sesión sin identificarse
landing-display = Pantalla de la sala
landing-unreached = No se pudo conectar con el servidor. Compruebe la red e inténtelo de nuevo.
landing-again = Reintentar
join-title = Identificación
join-asking = Un momento…
join-unknown = Este enlace no es válido. Quizá ya se haya usado o sustituido.
join-type = Escribir el código
sign-in-title = Identificarse
sign-in-code = Código de su tarjeta
sign-in-help = Diez letras y cifras; no importan las minúsculas ni los guiones.
sign-in-incomplete = El código tiene { $length } letras y cifras.
sign-in-unknown = Este código no se conoce. Quizá se haya sustituido.
sign-in-asking = Identificando…
sign-in-wait = { $seconds ->
    [one] Inténtelo de nuevo dentro de { $seconds } segundo.
   *[other] Inténtelo de nuevo dentro de { $seconds } segundos.
}
factor-digits = Seis cifras de la aplicación de su teléfono
factor-help = Este puesto está protegido por un segundo factor: la aplicación configurada para él muestra cifras nuevas cada medio minuto.
factor-incomplete = La aplicación muestra { $length } cifras.
factor-wrong = Estas cifras no son correctas o ya se usaron. Espere a las siguientes.

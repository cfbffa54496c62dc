landing-title = 发言名单
landing-help = 如需帮助，请向主席台旁的秘书处询问。
landing-rehearsal = 演练：此处一切均不作数。
landing-go-on = 以{ $seat }的身份继续
landing-sign-in = 登录
landing-follow = 不登录，只观看会议进行情况
landing-display = 会议厅显示屏
landing-unreached = 无法连接服务器。请检查网络后重试。
landing-again = 重试
join-title = 登录
join-asking = 请稍候……
join-unknown = 此链接无效，可能已被使用或更换。
join-type = 改为输入代码
sign-in-title = 登录
sign-in-code = 卡片上的代码
sign-in-help = 共十个字母和数字；不分大小写，可不输入连字符。
sign-in-incomplete = 代码共有{ $length }个字母和数字。
sign-in-unknown = 代码不存在，可能已被更换。
sign-in-asking = 正在登录……
sign-in-wait = { $seconds ->
   *[other] 请在{ $seconds }秒后重试。
}
factor-digits = 手机应用显示的六位数字
factor-help = 此席位设有第二重验证：为其设置的应用每半分钟显示新的数字。
factor-incomplete = 应用显示的是{ $length }位数字。
factor-wrong = 数字不正确或已被使用，请等待下一组。

delegate-title = { $delegation } – Nameplate
delegate-title-next = (!) 下一位发言者是贵代表团 – { $delegation }
delegate-title-floor = (!) 请贵代表团发言 – { $delegation }
delegate-topic = 议题 { $number }
delegate-reading = 案文审读
delegate-has-the-floor = 正在发言
delegate-floor-vacant = 主席主持中
delegate-no-topic = 目前没有开放的议题。
delegate-request = 要求发言
delegate-request-for = 代表
delegate-for-own = 本代表团
delegate-for-group = { $group }
delegate-language = 发言语言
delegate-sending = 正在发送……
delegate-not-sent = 未发出，请重试。
delegate-place-label = 您的位次
delegate-place = 第 { $place } 位，共 { $total } 位
delegate-place-first = 第 1 位，共 { $total } 位
delegate-places-before = { $ahead ->
    [0] 前面没有其他代表团
   *[other] 前面有 { $ahead } 个代表团
}
delegate-wait = 大约 { $from } 至 { $to } 分钟
delegate-wait-soon = 几分钟之内
delegate-wait-paused = 计时停止，请等候
delegate-withdraw = 撤回发言要求
delegate-withdraw-sure = 确定撤回？
delegate-withdraw-yes = 确定撤回
delegate-back = 返回
delegate-withdrawn = 已从名单上撤回。
delegate-undo = 撤销（{ $seconds } 秒）
delegate-next-title = 下一位由贵代表团发言
delegate-next-after = 在其之后：
delegate-next-hint = 请在座位上做好准备。
delegate-ready = 我们已准备好
delegate-ready-done = 主席台已知悉贵方准备就绪
delegate-not-now = 暂不发言：再过 { $n } 位
delegate-floor-title = 请贵代表团发言
delegate-finished = 发言完毕
delegate-finished-sure = 结束发言？
delegate-finished-yes = 是，发言完毕
delegate-heard = 贵方发言已结束：{ $used }
delegate-absent = 叫到贵方时无人在场。贵方的名字已重新列入名单。
delegate-carried = 自第 { $meeting } 次会议顺延：位次保留在新报名者之前。
delegate-moved = 主席台已调整次序：{ $reason }
delegate-why-category = { $ahead ->
   *[other] 按本名单的次序，有 { $ahead } 项在前
}
delegate-receipt = { $time } 收到，编号 { $act }
delegate-receipt-by = { $time } 收到，编号 { $act }，登记人：{ $role }
delegate-limit = 时限 { $limit }
delegate-list-opens-at = 名单于 { $time } 开放
delegate-list-opens-in = 还有 { $left }
delegate-list-not-open = 名单尚未开放。
delegate-list-closed = 发言名单已截止。
delegate-list-closing = 名单于 { $time } 截止
delegate-list-waiting = { $n ->
    [0] 无人等候
   *[other] { $n } 位等候
}
delegate-other-topics = 其他议题
delegate-show-list = 发言名单
delegate-hide-list = 隐藏名单
delegate-your-entry = 贵代表团
delegate-suspended = 会议暂停。
delegate-suspended-until = 会议暂停，预计 { $time } 恢复。
delegate-adjourned = 会议休会。
delegate-before = 第 { $number } 次会议于 { $day } { $time } 开始。
delegate-following = 未登录浏览：可以阅读，不能要求发言。
delegate-sign-in = 登录
delegate-sound = 轮到贵方时发出声音和振动
delegate-for-the-chair = 屏幕上的信息
delegate-rehearsal = 演练

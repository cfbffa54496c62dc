console-rehearsal = 演练
console-sign-in = 本控制台供主席和秘书处使用。
console-live = 已连接
console-not-live = 未连接
console-on-line = { $delegations ->
   *[other] { $delegations } 个代表团在线
}
console-displays = 屏幕同步：{ $good } / { $all }
console-commit = 记录用时 { $ms } 毫秒
console-setup = 准备
console-to-floor = 返回会场
console-print = 打印
console-topic = 议题 { $n }
console-reading = 案文审读
console-no-topic = 尚无议题。请在“准备”中添加。

console-has-the-floor = 正在发言
console-floor-vacant = 主席主持中
console-pause = 暂停计时
console-resume-clock = 继续计时
console-add-30 = +30 秒
console-end = 结束
console-absent = 缺席
console-next = 下一位
console-ready = 已准备
console-list-empty = 无人等候
console-call-from-to = 结束 { $from } → { $to }
console-call-to = 请发言：{ $to }
console-call-nobody = 下一位发言者
console-undo = 撤销
console-undo-what = 撤销：{ $act }（{ $by }）{ $seconds } 秒

console-list = { $n ->
    [0] 发言名单：无人等候
   *[other] 发言名单：{ $n } 位等候
}
console-waiting = { $n ->
    [0] 无人等候
   *[other] { $n } 位等候
}
console-heard = { $n ->
   *[other] 已发言 { $n } 次
}
console-opens-at = { $time } 开放
console-closes-at = { $time } 截止
console-open-now = 立即开放
console-open-at = 定时开放……
console-set-time = 设定
console-cancel-opening = 取消开放
console-announce = 宣布截止时间……
console-close = 截止报名……
console-close-sure = 现在截止报名？已列入名单者仍可发言。
console-close-objection = 对截止报名有无反对意见？已列入名单者仍可发言。
console-close-yes = 宣布并截止
console-reopen = 重新开放名单
console-keep-open = 继续开放
console-order = 次序
console-add = 添加代表团
console-add-hint = 输入任一语文的几个字
console-add-for = 代表
console-add-own = 本代表团
console-add-none = 没有这个代表团
console-already = 已是第 { $place } 位
console-handle = 移动 { $name }
console-move-help = 空格键提起，方向键移动，空格键放下，Esc 键放回。Alt 加方向键移动一位。
console-lifted-at = { $name }：第 { $place } 位，共 { $total } 位
console-moved = { $name } 现为第 { $place } 位，共 { $total } 位
console-moved-because = 已移动：{ $reason }
console-move-cancelled = 已放回原处
console-move-gone = 名单已有变动，请再看一次。
console-more = { $name } 的更多操作
console-more-title = 更多操作
console-move-first = 移至首位
console-move-to-place = 位次
console-move = 移动
console-limit-minutes = 时限（分钟）
console-set-limit = 设定时限
console-give = 不按次序请其发言……
console-withdraw = 撤下……
console-withdraw-sure = 从名单上撤下？
console-withdraw-yes = 撤下
console-carried = 自第 { $n } 次会议顺延
console-absent-times = 缺席 × { $n }
console-secretary-decides = 由秘书决定
console-why-move = { $name } 移至第 { $place } 位：理由是什么？
console-why-limit = { $name }：更改时限的理由是什么？
console-why-give = { $name } 现在不按次序发言：理由是什么？
console-reason-give = 采用此理由
console-reason-own = 自行填写

console-meeting = 第 { $n } 次会议
console-no-meeting = 日程上没有其他会议
console-call-to-order = 宣布开会
console-until = 恢复时间（如已知）
console-suspend = 暂停会议……
console-resume = 恢复会议
console-adjourn = 休会……
console-adjourn-sure = { $n ->
    [0] 宣布休会？
   *[other] 宣布休会？{ $n } 个名字按次序顺延。
}
console-adjourn-yes = 休会
console-adjourn-floor = 请先结束发言
console-hand-over = 交由 { $name }……
console-open-topic = 开始审议
console-stand-over = 暂搁
console-conclude = 结束审议……
console-conclude-sure = { $n ->
    [0] 结束本议题？
   *[other] 结束本议题？{ $n } 个等候的名字作废。
}
console-conclude-yes = 结束审议
console-conclude-round = 结束本轮会议……
console-conclude-round-sure = 此后不能再开会，仍在等待的发言者将不再发言。此操作不可撤销。
console-conclude-round-yes = 结束本轮会议

console-display = 会场屏幕
console-copy = 屏幕上显示的内容
console-copy-blank = 空白
console-message = 信息……
console-message-own = 自行填写（须有英文）
console-ends = 结束
console-ends-call = 下一位发言时
console-ends-minutes = { $n ->
   *[other] { $n } 分钟后
}
console-show = 显示
console-clear = 清除
console-blank = 屏幕空白……
console-unblank = 恢复显示

console-acts = 操作记录
console-all-acts = 全部 { $n } 项
console-fewer = 收起
console-undone = 已撤销
console-by-clock = 按时钟
console-limits = 发言时限
console-limits-help = 以分钟计；0 表示不限。适用于其后请发言者，不影响正在进行的发言。
console-limits-topic = 仅适用于{ $topic }
console-limits-decided = 已决定（不只是建议）
console-limit-decided = 已决定
console-limit-guideline = 建议
console-set-limits = 设定时限
console-keys = 按键
console-keys-on = 启用单键操作
console-key-next = 下一位发言者
console-key-undo = 撤销
console-key-end = 结束发言
console-key-pause = 暂停与继续
console-key-taken = 该键已被占用，或不是字母或数字。

console-setup-programme = 日程
console-setup-participants = 与会者
console-setup-groups = 集团
console-setup-cards = 桌卡
console-setup-online = 在线
console-setup-record = 记录
console-import = 导入 CSV 文件
console-export = 导出
console-import-checked = { $name }：{ $rows ->
   *[other] { $rows } 行，无错误。
} 是否导入并取代现有内容？
console-import-now = 导入
console-imported = { $rows ->
   *[other] 已导入 { $rows } 行。
}
console-import-failed = 文件未能导入，未作任何改动。
console-faults = { $n ->
   *[other] { $n } 处错误，未导入任何内容。
}
console-fault-line = 行
console-fault-column = 列
console-fault = 错误
console-find = 查找
console-new = 新增
console-new-meeting = 新增会议
console-new-topic = 新增议题
console-code = 代码
console-name = 名称
console-category = 类别
console-members = 成员
console-edit = 修改
console-save = 保存
console-remove = 删除
console-remove-sure = 删除 { $name }？
console-meetings = 会议
console-topics = 议题
console-number = 编号
console-begins = 开始
console-hard-stop = 最晚结束
console-kind = 种类
console-kind-discussion = 讨论
console-kind-reading = 审读
console-list-opens = 名单开放时间（留空：手动）
console-cards-help = { $made } 个席位有代码；{ $missing } 个代表团没有。新代码使旧代码失效，其设备随即退出。
console-cards-missing = { $n ->
   *[other] 制作缺少的 { $n } 张桌卡
}
console-cards-all = 全部重做……
console-cards-all-sure = 所有代码立即失效，所有人退出。是否重做桌卡？
console-cards-all-yes = 全部重做
console-cards-one = 更换一张
console-cards-one-make = 更换……
console-cards-one-sure = 旧代码失效，其设备退出。是否更换？
console-cards-one-yes = 更换
console-cards-print = 打印桌卡
console-cards-making = 正在生成代码，最多需要十秒。
console-cards-failed = 代码未能生成。
console-cards-once = 请立即打印：代码不会再次显示。
console-cards-qr = 登录二维码
console-device = 设备
console-online = 在线
console-online-yes = 在线
console-online-no = 离线
console-online-reload = 刷新
console-online-failed = 未能完成，请重试。
console-sign-out = 退出
console-sign-out-sure = 让这台设备退出？
console-record-help = 截至目前的记录：议题、发言者、起止时间、时限、超时，以及每项变动的经办人和理由。
console-record-html = 供打印
console-record-csv = CSV
console-record-json = JSON
console-seals = 封签
console-seals-help = 每次会议结束时，服务器对记录的当前状态签名。请记下或拍下指纹：此后被改动的记录不再有相同的指纹。
console-seal-act = 截至第{ $act }项操作，{ $time }
console-seals-none = 尚无。
console-seal-now = 立即封签
console-seals-key = 签名密钥：
console-seals-failed = 无法读取或制作封签。请重试。
console-seals-not-made = 此服务器不制作封签，原因见其日志。会议照常进行。
console-odd-like = 看似“{ $like }”，但所用字母不同
console-odd-same = “{ $like }”也是另一参加者的名称
console-odd-mixed = 混用多种文字的字母：“{ $name }”
console-odd-long = 屏幕放不下：“{ $name }”

act-set-round = 设定本轮会议
act-import-participants = 导入与会者
act-put-participant = 修改与会者
act-remove-participant = 删除与会者
act-import-groups = 导入集团
act-put-group = 修改集团
act-remove-group = 删除集团
act-import-programme = 导入日程
act-put-meeting = 修改会议
act-remove-meeting = 删除会议
act-put-topic = 修改议题
act-remove-topic = 删除议题
act-note-access = 代码或设备
act-open-round = 本轮会议开始
act-conclude-round = 本轮会议结束
act-call-to-order = 宣布开会
act-suspend-meeting = 暂停会议
act-resume-meeting = 恢复会议
act-adjourn-meeting = 休会
act-hand-over-chair = 交接主持
act-open-topic = 开始审议
act-stand-topic-over = 议题暂搁
act-conclude-topic = 结束审议
act-open-list = 开放名单
act-announce-closing = 宣布截止时间
act-close-list = 截止报名
act-reopen-list = 重新开放名单
act-set-ordering = 设定次序
act-inscribe = 登记
act-withdraw = 撤回
act-move-entry = 移动
act-not-now = 暂不发言
act-ready = 已准备
act-call-next = 请发言
act-give-floor = 不按次序请发言
act-mark-absent = 叫到时缺席
act-end-statement = 结束
act-pause-clock = 停止计时
act-resume-clock = 继续计时
act-add-seconds = 增加时间
act-set-time-limits = 设定时限
act-set-entry-limit = 设定单项时限
act-show-message = 显示信息
act-clear-message = 清除信息
act-blank-display = 屏幕空白
act-unblank-display = 屏幕恢复
act-undo = 撤销
act-tick = 按时钟

# The list of speakers
console-no-objection = 没有人反对
console-inscribed-by = 登记人：{ $by }
console-open-at-question = 名单何时开放？
console-time = 会场时间
console-in-minutes = { $n ->
   *[other] { $n } 分钟后
}
console-announce-again = 另定截止时间……
console-announce-question = 名单何时截止？
console-announce-yes = 宣布
console-add-several = 若干代表团……
console-add-language = 发言语文
console-add-members = { $n ->
   *[other] 代表 { $n } 个代表团
}
console-add-members-first = 请先列出所代表的代表团：至少两个。
console-added = { $name } 已列入名单，第 { $place } 位。
console-add-already = { $name } 已在名单上，第 { $place } 位。

# The console
console-title = 控制台 – { $topic }
console-views = 视图
console-chair-mode = 主席模式
console-elsewhere = 您正在查看{ $here }。正在审议{ $open }。
console-back-to = 返回{ $topic }
console-floor-none = 目前没有会议
console-absent-help = 叫到后一分钟内：名字回到名单
console-no-session = 目前没有会议
console-no-topic-open = 没有正在审议的议题
console-podium-only = 仅限主席和秘书
console-somebody = 有人
console-stale-called = { $by } 已请 { $name } 发言。
console-stale-ended = { $by } 已结束该发言。
console-stale-next = 下一位已有变动：现为 { $name }。
console-more-waiting = { $n ->
   *[other] 另有 { $n } 位
}
console-displays-none = 没有屏幕连接
console-as-at = 截至 { $time }
console-devices = { $n ->
   *[other] 代表团手机 { $n } 部
}
console-screens = 屏幕和控制台
console-screen-state = 状态
console-in-step = 同步
console-behind = 滞后
console-last-heard = 最近信号
console-seconds-ago = { $n ->
   *[other] { $n } 秒前
}
console-queued = 待发送
console-kib = { $n } KiB
console-log = 第 { $n } 项操作
console-public = { $n ->
   *[other] 公众页面 { $n } 个
}
console-data-of = 数据时间 { $time }
console-health-unknown = 尚无屏幕信息。
console-paper-position = 位置 { $n }

# The meeting and the display
console-suspend-question = 暂停会议？计时停止；发言者保留剩余时间。
console-suspend-reason = 理由（如有）
console-suspend-yes = 暂停
console-resumes-at = { $time } 恢复
console-presides = { $name } 主持
console-hand-over-sure = 交由 { $name } 主持？
console-hand-over-yes = 交接
console-open-topic-n = 开始审议{ $topic }
console-programme = { $n ->
   *[other] 日程：{ $n } 次会议
}
console-copy-exhausted = 名单上的发言者均已发言
console-copy-concluded = 本轮会议结束
console-copy-until = 至 { $time }
console-message-question = 在会场显示信息？
console-message-text = 信息
console-blank-question = 清空屏幕？只保留计时。
console-blank-yes = 清空
console-limit-of = { $category }：{ $limit }
console-limits-round = 适用于整轮会议
console-acts-none = 尚无操作。
console-seconds = +{ $n } 秒
act-unknown = 其他操作

# Faults of an imported file, as server/rounds names them
fault-empty-file = 文件为空；第一行须为列名。
fault-too-big = 文件大于 { $value }。是否选对了文件？
fault-utf16 = 文件为 UTF-16；请另存为“CSV UTF-8”。
fault-not-utf8 = 字节 { $value } 不是 UTF-8；请另存为“CSV UTF-8”。
fault-semicolons = 单元格以 { $value } 分隔；请用逗号保存。
fault-quote-not-closed = 此处的引号没有结束。
fault-quote-inside = 单元格中有引号：请将整个单元格加引号，并将其中的引号写两次。
fault-text-after-quote = 结束引号后还有文字：{ $value }
fault-too-many-lines = 超过 { $value } 行。
fault-no-rows = 列名之后没有内容。
fault-more-faults = 另有 { $value } 处错误。
fault-column-missing = 缺少此列。
fault-column-unknown = 没有此列；请删除或更正列名。
fault-column-twice = 此列重复。
fault-wrong-number-of-cells = 此行有 { $value } 个单元格。
fault-control-character = 含有控制字符 { $value }。
fault-direction-control = 含有改变文字方向的隐形字符 { $value }。
fault-damaged-character = 含有 { $value }：文字在先前转换中损坏，请重新从来源获取。
fault-not-a-character = 含有 { $value }，不是可交换的字符。
fault-required = 不得为空。
fault-too-long = 过长：{ $value }
fault-bad-code = “{ $value }”不是代码：应为 1 至 16 个 A-Z、0-9 或 -。
fault-bad-id = “{ $value }”不是标识：应为 1 至 64 个 a-z、0-9 或 -。
fault-twice = “{ $value }”在前面一行已出现。
fault-name-twice = 另一行名称相同：{ $value }
fault-too-many = 过多：{ $value }
fault-unknown-category = “{ $value }”不是类别：应为 group、member_state、observer_state、igo、entity 或 stakeholder。
fault-unknown-participant = “{ $value }”不是与会者的代码。
fault-member-twice = 成员 { $value } 重复。
fault-unknown-kind = “{ $value }”不是议题种类：应为 discussion 或 reading。
fault-unknown-ordering = “{ $value }”不是次序：应为 as_requested、groups_first、protocol、lot 或 not_yet_spoken_first。
fault-bad-number = “{ $value }”不是范围内的整数。
fault-bad-date = “{ $value }”不是日期；请写 2018-03-12。
fault-bad-time = “{ $value }”不是时间；请写 10:00。
fault-no-such-local-time = { $value } 不存在：当天时钟拨快。
fault-ambiguous-local-time = { $value } 当天出现两次：时钟拨慢。请加时差，如 01:30-04:00。
fault-wrong-offset = { $value }：届时本轮会议的时差不同。
fault-bad-duration = “{ $value }”不是时长；请写分和秒，如 3:00。
fault-out-of-range = { $value } 超出范围。
fault-limit-basis-missing = “{ $value }”：请以 guideline 或 decided 开头，再写 group=5:00 等。
fault-bad-limit = “{ $value }”不是时限；请写 member_state=3:00。
fault-bad-right = “{ $value }”不是权利；请写 points=none、own_matters 或 all，appeals=yes，motions=yes，replies=0 至 4。
fault-unit-alone = 在单元行中必须为空。
fault-unit-before-topic = 前面没有任何一行列出议题{ $value }。
fault-not-a-reading = 议题{ $value }不是审读，没有单元。
fault-without-meeting = 已填写，但此行没有会议。
fault-without-topic = 已填写，但此行没有议题。
fault-differs = 与前面一行所述不同：{ $value }
fault-ends-before-it-begins = 会议于 { $value } 结束，不晚于开始时间。
fault-too-long-a-meeting = { $value }：一次会议最长 12 小时。
fault-meetings-overlap = 第 { $value } 次会议在前一次结束前开始。

# The rules of procedure, the reading, limits, forecast and corrections
console-matters = 程序问题、动议与答辩
console-raise = 竖起国名牌（T）…
console-raise-question = 哪个代表团竖起了国名牌（T）？
console-raise-kind = 事由
console-raise-yes = 登记
console-for-whom = 代表团
console-points-up = 竖起的国名牌：{ $n }
console-point-place = 等候中第 { $place } 个，共 { $total } 个
console-point-recognise = 立即请其发言
console-point-no = 并非程序问题…
console-point-no-question = 这是什么？答复之后即告处理完毕。
console-point-no-yes = 如此处理
console-point-answered = 已答复
console-point-is = 是程序问题
console-point-well = 成立
console-point-not-well = 不成立
console-ruling-text = 裁决措辞（如有）
console-point-go-on = 继续发言：
console-point-done = 处理完毕，继续
console-lower = 代表团撤回…
console-lower-sure = 代表团是否已撤回？
console-lower-yes = 已撤回
console-note = 致主席的说明：
console-own-matter = 称该事项涉及本方（观察员）
console-about-voting = 关于表决的进行（88/128）
console-appeal = 提出异议…
console-appeal-question = 谁对裁决提出异议？立即付诸表决。
console-appeal-yes = 付诸表决
console-vote-appeal = 是否推翻裁决？票数相等则裁决有效。
console-vote-motion = 是否通过动议？票数相等则动议被否决。
console-vote-yes = 赞成
console-vote-no = 反对
console-vote-abstain = 弃权
console-vote-record = 记录表决…
console-vote-yes-record = 记录
console-vote-no-objection = 无异议：通过
console-vote-adopted = 动议通过。
console-vote-rejected = 动议被否决。
console-vote-cast = 计票：{ $n }，会员国：{ $members }
console-vote-too-many = 计数超过会员国数目（{ $members }）
console-motion-move = 提出动议…
console-motion-move-question = 何种动议，由谁提出？
console-motion-move-yes = 已提出
console-motion-take = 予以处理
console-motion-first = 先处理：{ $motion }（77/119）
console-motion-when-free = 无人发言时
console-motion-hear = 请发言：
console-motion-for = 赞成…
console-motion-against = 反对…
console-motion-note = 登记
console-motion-vote = 付诸表决
console-motion-vote-sure = 将动议付诸表决？
console-motion-vote-unheard = 尚有人请求发言而未发言。仍付诸表决？
console-motion-withdraw = 由提出者撤回…
console-motion-withdraw-sure = 提出者是否已撤回？
console-reply-ask = 答辩权…
console-reply-ask-question = 谁请求答辩，针对哪一发言？
console-reply-ask-yes = 登记请求
console-reply-accord = 准予
console-reply-decline = 不准…
console-reply-decline-question = 不准予？只有该代表团可见。
console-reply-decline-yes = 不准
console-reply-why = 理由
console-replies = 答辩权：{ $n }
console-replies-due = 现在
console-replies-later = 发言名单之后，当日关于该议题的最后一次会议上
console-swap-waits = 等待答复：
console-swap-veto = 不允许…
console-swap-veto-question = 不允许互换？双方代表团都会看到理由。
console-swap-veto-yes = 不允许
console-swap-propose = 提议
console-presence = 出席…
console-presence-question = 哪个代表团出席或已离开？
console-presence-here = 出席
console-presence-away = 已离开
console-quorum = 出席：{ $members } 个会员国中的 { $present } 个。辩论需 { $debate }，决定需 { $decide }
console-mode-formal = 正式会议
console-mode-informal = 非正式会议
console-mode-to-formal = 改为正式
console-mode-to-informal = 改为非正式
console-mode-formal-sure = 此后可提出动议、进行表决、对裁决提出异议。
console-mode-informal-sure = 此后不提动议、不进行表决、不对裁决提出异议。
console-draw = 抽签…
console-draw-question = 现在就所有等候者抽签一次决定次序？种子将予公布。
console-draw-seed = 会场抽出的种子（留空则由服务器产生）
console-draw-yes = 抽签
console-draw-at = 定时抽签…
console-draw-at-question = 何时抽签？届时之前报名者均参加。
console-draw-cancel = 取消抽签
console-unit = 部分
console-unit-none = 尚无
console-unit-back = 上一部分
console-unit-next = 下一部分
console-unit-go = 转到某一部分
console-unit-left = 剩余名字：{ $n }。顺延还是作废？
console-unit-carry = 顺延
console-unit-lapse = 作废
console-units = 案文部分：{ $n }
console-unit-label = 标签
console-unit-title = 标题（{ $language }）
console-unit-add = 添加部分
console-beside = 主席提示；名单外发言者
console-remind-time = 请结束发言
console-remind-relevance = 请围绕议题
console-floor-withdraw = 收回发言权…
console-floor-withdraw-question = 收回发言权？将连同理由载入记录。
console-floor-withdraw-yes = 收回发言权
console-outside = 名单外发言者…
console-outside-question = 谁在两位发言者之间不限时发言？
console-outside-as = 发言身份
console-outside-name = 姓名和职务（须有英文）
console-outside-yes = 请其发言
console-limits-scope = 适用范围
console-limits-meeting = 仅限本次会议（第 { $n } 次）
console-most-times = 就议题可发言次数（0：不限）
console-most-times-set = 设定次数
console-extras = 额外时间（仅主席台和该代表团可见）
console-extra = 延长时间…
console-extra-question = 谁每次发言可延长时间？
console-extra-minutes = 增加分钟数
console-extra-yes = 设定
console-extra-end = 取消
console-forecast = 预计
console-forecast-ends = 约 { $from } 至 { $to } 结束
console-forecast-fits = { $time } 之前：{ $few } 至 { $many } 个名字。
console-forecast-help = 依据迄今发言所用时间。五份名单中有四份在此范围内结束。
console-what-if = 假如（{ $category }）时限为
console-what-if-apply = 作为指导时限采用
console-what-if-drop = 保持不变
console-correct = 更正…
console-correct-question = 更正什么？记录将保留两者及理由。
console-correct-what = 更正内容
console-correct-time = 发言用时不同
console-correct-not-heard = 并未发言：放回名单
console-correct-used = 用时（分:秒）
console-correct-yes = 更正
console-not-absent = 误记缺席…
console-why-not-absent = { $name }：为何缺席记录有误？
console-group-speaks = 另由 { $name } 代表发言
act-set-mode = 设定会议形式
act-mark-present = 出席
act-go-to-unit = 转到另一部分
act-set-most-times = 设定发言次数
act-draw-lots = 抽签
act-announce-draw = 宣布抽签
act-propose-swap = 提议互换位置
act-answer-swap = 答复互换位置
act-request-reply = 请求答辩权
act-decide-reply = 就答辩权作出决定
act-give-floor-outside = 名单外发言
act-remind-speaker = 提示发言者
act-withdraw-floor = 收回发言权
act-set-accommodation = 为代表团延长时间
act-raise-point = 竖起国名牌（T）
act-withdraw-point = 放下国名牌
act-reclassify-point = 重新归类
act-recognise-point = 就程序问题请其发言
act-rule-on-point = 就程序问题作出裁决
act-appeal-ruling = 对裁决提出异议
act-dispose-point = 程序问题处理完毕
act-move-motion = 提出动议
act-withdraw-motion = 撤回动议
act-take-motion = 处理动议
act-speak-on-motion = 请求就动议发言
act-hear-on-motion = 就动议请其发言
act-put-to-vote = 付诸表决
act-record-vote = 记录表决
act-correct = 更正记录
console-read-only = 只读
console-read-only-help = 服务器磁盘已满：在有空间之前不接受任何操作。屏幕继续显示。请将决定记在纸上。
console-clock-behind = 时刻快了 { $n } 秒
console-clock-set = 时钟被调整 { $n } 秒
console-matters-informal = 程序问题与答辩
console-order-set = 设定此次序
console-more-displays = 另有 { $n } 个未登录屏幕

back = 返回
close = 关闭
language-choice = 语言
not-sent = 未发送。请重试。
not-taken-read-only = 服务器目前无法记录。请告知秘书处。
not-taken-busy = 服务器繁忙。请重试。

live-not = 自{ $time }起已断线
live-connecting = 正在连接……
live-signed-out = 您已退出登录。
live-sign-in = 登录
live-try = 立即重试
live-newer = 本页有新版本。
live-reload = 重新加载
live-refused = 服务器终止了连接（{ $code }）。
live-fault = 本页内容可能不准确。请重新加载并告知秘书处。

clock-label = 发言时间
clock-plain = 已用时间
clock-go = 发言时间
clock-conclude = 请结束发言
clock-over = 时间已到
clock-paused = 计时停止
clock-unconfirmed = 未确认
clock-one-minute = 还有一分钟

behalf-of = 代表：{ $group }
behalf-of-many = { $count ->
   *[other] 代表{ $count }个代表团
}

role-unspecified = 未知
role-presiding = 主席
role-cofacilitator = 共同召集人
role-secretary = 秘书
role-officer = 会议事务干事
role-delegation = 代表团
role-booth = 口译员
role-display = 显示屏
role-public = 公众
role-system = 系统

category-unspecified = 未知
category-group = 集团
category-member-state = 会员国
category-observer-state = 观察员国
category-igo = 政府间组织
category-entity = 观察员
category-stakeholder = 利益攸关方

meeting-unspecified = 未知
meeting-scheduled = 已安排
meeting-in-session = 正在开会
meeting-suspended = 会议暂停
meeting-adjourned = 会议已休会

topic-unspecified = 未知
topic-not-opened = 尚未审议
topic-open = 正在审议
topic-standing-over = 暂缓审议
topic-debate-adjourned = 暂停辩论
topic-debate-closed = 结束辩论
topic-concluded = 审议完毕

list-unspecified = 未知
list-not-open = 发言报名未开始
list-open = 发言报名开放
list-closing-announced = 发言报名即将截止
list-closed = 发言报名截止

entry-unspecified = 未知
entry-inscribed = 已列入名单
entry-speaking = 正在发言
entry-interrupted = 发言中断
entry-heard = 已发言
entry-withdrawn = 已撤回
entry-lapsed = 已失效
entry-frozen = 暂缓
entry-carried-over = 顺延

ordering-unspecified = 未知
ordering-as-requested = 按请求先后
ordering-groups-first = 集团优先，其余按请求先后
ordering-protocol = 按代表级别
ordering-lot = 抽签决定
ordering-not-yet-spoken-first = 尚未发言者优先

language-unspecified = 未说明
language-en = 英语
language-fr = 法语
language-es = 西班牙语
language-ru = 俄语
language-ar = 阿拉伯语
language-zh = 中文
language-other = 其他语言

refusal-unknown = 服务器拒绝了这一请求。请告知秘书处。
refusal-unknown-act = 服务器不识别这一操作。请重新加载本页。
refusal-field-missing = 缺少内容：{ $field }。
refusal-field-out-of-range = 数值不允许：{ $field }。
refusal-reason-required = 请说明理由，理由将载入记录。
refusal-role-read-only = 此屏幕只能阅读。
refusal-not-presiding = 只有主持会议者可以这样做。
refusal-not-the-secretariat = 只有秘书处可以这样做。
refusal-not-your-delegation = 这属于另一个代表团。
refusal-not-a-member = 只有会员国可以这样做。
refusal-outside-observer-scope = 这超出观察员的权利范围。
refusal-not-found = 该项已不存在。
refusal-stale = 名单已有变化。请重新查看。
refusal-round-concluded = 本轮谈判已经结束。
refusal-another-meeting-in-session = 另一次会议正在进行。
refusal-meeting-not-in-session = 目前没有会议进行。
refusal-meeting-suspended = 会议暂停。
refusal-meeting-adjourned = 会议已休会。
refusal-meeting-under-way = 会议已经开始。
refusal-informal-mode = 非正式会议上不能这样做。
refusal-no-objection-not-recorded = 请先确认无人反对。
refusal-already-so = 已经如此。
refusal-topic-not-open = 该议题不在审议中。
refusal-debate-adjourned = 该议题的辩论已经暂停。
refusal-debate-closed = 该议题的辩论已经结束。
refusal-topic-concluded = 该议题已审议完毕。
refusal-topic-in-use = 该议题已经审议或名单上已有名字，不能删除。
refusal-list-not-open = { $seconds ->
    [0] 发言名单尚未开放报名。
   *[other] 发言名单将在{ $seconds }秒后开放报名。
}
refusal-list-closed = { $time ->
    [none] 发言名单已经截止。
   *[other] 发言名单已于{ $time }截止。
} 您可以向主席提出。
refusal-already-inscribed = 您已在名单上，位列第{ $place }。
refusal-not-a-member-of-group = 该代表团不是这一集团的成员。
refusal-list-empty = 名单上没有人。
refusal-list-has-begun = 第一位发言者已被请上发言。名单顺序不能再改变。
refusal-not-waiting = 该名字不在等候发言之列。
refusal-too-many-times = 该代表团就本议题的发言次数已达议事规则上限。
refusal-floor-held = 有人正在发言。
refusal-floor-interrupted = 有一项发言被中断。请先让其继续或结束。
refusal-no-floor-holder = 目前无人发言。
refusal-not-the-speaker = 该代表团不在发言。
refusal-too-late-for-absent = 发言已经开始。请改为结束发言。
refusal-point-of-order-pending = 须先裁决一项程序问题。
refusal-voting-in-progress = 正在进行表决。
refusal-nothing-to-undo = 没有可撤销的操作。
refusal-undo-expired = 已来不及撤销。
refusal-participant-in-use = { $name }已列入名单，不能删除。
refusal-too-many = 数量超过上限：{ $field }。
refusal-reply-limit-reached = 该代表团在本次会议上就此议题行使答辩权的次数已达规则上限。
refusal-reply-not-accorded = 主席未准许这项答辩权。
refusal-swap-not-accepted = 另一代表团没有同意互换位置。
refusal-swap-entry-called = 两个名字中有一个已不在等候。
refusal-swap-different-category = 这两个名字在不同的名单或类别中。秘书处可以移动。
refusal-names-left = 这里还有名字在等候。请说明是顺延还是失效。
refusal-replies-come-last = 答辩在发言名单用尽之后、当天关于此议题的最后一次会议上进行。
refusal-point-of-order-not-ruled = 主席尚未就这项程序问题作出裁决。
refusal-appeal-not-debatable = 对裁决的异议立即付诸表决，不经辩论。
refusal-no-vote = 目前没有进行表决。
refusal-motion-lower-precedence = 另一项动议优先。
refusal-motion-not-debatable = 这项动议不经辩论即付诸表决。
refusal-motion-speakers-exhausted = 就这项动议发言的人数已达规则上限。
refusal-motion-speaker-side-not-allowed = 规则不允许任何人就这项动议作此方向的发言。
refusal-motion-not-yours = 只有提出动议的代表团可以撤回动议。
refusal-motion-vote-begun = 这项动议的表决已经开始。
refusal-motion-pending = 已有一项动议待决，须先作出决定。
refusal-no-motion = 会议目前不在审议这项动议。

template-silence = 请保持会场安静。
template-break = 短暂休息。请勿远离座位。
template-conclude = 请发言者遵守发言时间。
template-interpretation = 口译出现问题，请稍候。
template-documents = 文件可在秘书处服务台领取。

# Usual reasons of acts on record.
reason-request = 应该代表团要求
reason-chair = 主席决定
reason-level = 代表级别
reason-absent = 不在会场
reason-correction = 更正
reason-consultations = 磋商
reason-break = 休息
reason-technical = 技术故障

# The rules of procedure.
entry-requested = 已提出
entry-declined = 未准许
point-unspecified = 未知
point-order = 程序问题
point-motion = 动议
point-information = 询问情况
motion-unspecified = 动议
motion-suspend-meeting = 暂停会议
motion-adjourn-meeting = 休会
motion-adjourn-debate = 暂停辩论
motion-close-debate = 结束辩论
statement-unspecified = 发言
statement-explanation-of-vote = 解释投票
statement-explanation-of-position = 解释立场
level-unspecified = 未说明
level-head = 国家元首或政府首脑
level-minister = 部长
level-vice-minister = 副部长
level-chair-of-delegation = 代表团团长
level-charge-daffaires = 临时代办
capacity-unspecified = 未知
capacity-national = 本国名义
capacity-group = 代表集团
capacity-secretariat = 秘书处
capacity-guest = 特邀发言者
capacity-precedence = 优先发言
placement-as-requested = 按请求先后
placement-carried-over = 由前次会议顺延
placement-moved = 由主席台调整
placement-absent-when-called = 被点名时不在场
placement-yielded = 让出位次
placement-returned = 恢复原位：已撤销一项操作
placement-order-changed = 按{ $time ->
    [none] 本名单
   *[other]  { $time } 
}确定的次序排列
placement-by-lot = 抽签决定
placement-behind-the-drawn = 抽签后提出：列于其后
placement-swapped = 已与另一代表团互换位次
placement-first-reply = 第一次答辩先于第二次
placement-second-reply = 第二次答辩在所有第一次之后
placement-corrected = 经更正恢复列入名单
placement-by-category = { $ahead ->
   *[other] 前面有 { $ahead } 个较先类别的发言者
}{ $time ->
    [none] （按本名单次序）
   *[other] （按 { $time } 确定的次序）
}
placement-by-level = { $ahead ->
   *[other] 前面有 { $ahead } 个级别较高的发言者
}{ $time ->
    [none] （按本名单次序）
   *[other] （按 { $time } 确定的次序）
}
placement-not-yet-spoken = { $ahead ->
   *[other] 前面有 { $ahead } 个发言次数较少的代表团
}{ $time ->
    [none] （按本名单次序）
   *[other] （按 { $time } 确定的次序）
}

# Points of order, motions, replies, exchanges of places.
statement-level = 代表级别
statement-type = 发言类型
matter-group-speaks = 有集团代其发言
matter-draw-at = { $time } 抽签决定次序，此前提出要求者均参加抽签。
matter-seed = 抽签种子，任何人可据此重新抽签：
matter-voting = 正在表决：
matter-voting-appeal = 对主席裁决的异议
matter-ruling-well = 主席裁决：程序问题成立。
matter-ruling-not-well = 主席裁决：程序问题不成立。
matter-appealed-by = 提出异议者：
matter-overruled = 裁决被推翻。
matter-upheld = 裁决维持。
matter-tally = { $yes } 票赞成、{ $no } 票反对、{ $abstain } 票弃权
matter-motion-taken = 正在处理的动议
matter-motion-moved = 已提出的动议
matter-moved-by = 提出者：
matter-for = 赞成：
matter-against = 反对：
matter-slots = 还可有 { $n } 个代表团发言
matter-reply = { $n ->
    [1] 答辩权（第一次）
    [2] 答辩权（第二次）
   *[other] 答辩权
}
matter-reply-to = 答辩对象：
matter-swap = 互换位次
matter-swap-accept = 接受
matter-swap-decline = 谢绝
matter-swap-with = 与其互换位次：
matter-motion-which = 动议
matter-motion-resume = 复会时间
matter-speaks = 正在发言
matter-heard = 已发言

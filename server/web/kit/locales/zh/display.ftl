# 会场显示屏。
display-title = Nameplate – 会场显示屏
display-rehearsal = 演练
display-link-lost = 与服务器的连接已断开
display-topic = 议题 { $number }
display-chair-speaks = 主席发言
display-exhausted = 发言名单上的代表均已发言
display-suspended = 会议暂停
display-suspended-until = 会议暂停至 { $time }
display-adjourned = 第 { $number } 次会议休会
display-begins = 第 { $number } 次会议于 { $time } 开始
display-next-meeting = 下次会议：第 { $number } 次会议，{ $day } { $time }
display-concluded = 本轮谈判结束
display-next = 下一位
display-more = 另有 { $n } 个
display-remaining = 还有 { $n } 个
display-list-opens = 发言名单于 { $time } 开放
display-list-closes = 发言名单于 { $time } 截止
display-limit = 建议时长 { $limit }
display-limit-decided = 发言时限 { $limit }
display-limit-of = { $category }：{ $limit }
display-no-limit = 无时间限制
display-reading = 案文审读
display-replies = 答辩权
display-reply = { $n ->
    [1] 答辩权，第一次
    [2] 答辩权，第二次
   *[other] 答辩权
}
display-interrupted = 被打断：
display-appeal = 对裁决的异议
display-overruled = 裁决被推翻
display-upheld = 裁决维持
display-ruling = 主席裁决
display-well-taken = 程序问题成立
display-not-well-taken = 程序问题不成立
display-voting = 表决
display-appeal-question = 是否推翻裁决？异议提出者：{ $name }
display-moved-by = 提出者：{ $name }
display-adopted = 动议通过
display-rejected = 动议被否决
display-motion = 动议
display-for = 赞成
display-against = 反对
display-no-objection = 无异议
display-tally = 赞成 { $yes } · 反对 { $no } · 弃权 { $abstain }
display-guideline = 建议时长
display-decided = 会议决定
display-decided-at = { $time } 决定

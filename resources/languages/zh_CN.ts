<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Parley</name>
    <message>
        <location filename="../../viewer/model/listing.py"/>
        <source> or </source>
        <comment>between the words of a list</comment>
        <translation>或</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/people_row.py"/>
        <source>+ person</source>
        <translation>+ 人物</translation>
    </message>
    <message>
        <location filename="../../viewer/model/listing.py"/>
        <source>, </source>
        <comment>between the words of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/status_line.py"/>
        <source>, </source>
        <comment>time and folds of the status line</comment>
        <translation>，</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>- {name}: {said}</source>
        <translation>- {name}：{said}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/rows_model.py"/>
        <source>. </source>
        <comment>between the parts of a row that is read aloud</comment>
        <translation>。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>12 March 2026</source>
        <translation>2026-03-12</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>1e12 tn|1e9 bn|1e6 m</source>
        <comment>magnitudes in short</comment>
        <translation>1e12 万亿|1e8 亿|1e4 万</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>1e12 trillion|1e9 billion|1e6 million</source>
        <comment>magnitudes in a title</comment>
        <translation>1e12 万亿|1e8 亿|1e4 万</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>4K</source>
        <translation>4K</translation>
    </message>
    <message>
        <location filename="../../viewer/model/listing.py"/>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/legend.py"/>
        <source>= same</source>
        <translation>= 相同</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/panel.py"/>
        <source>A click changes it</source>
        <translation>点击可更改</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>A document has at most {n} sides; rename or delete one</source>
        <translation>文档最多有 {n} 个阵营；请重命名或删除一个</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/starting.py"/>
        <source>A document has one to six sides, not {number}; name as many</source>
        <translation>一份文档有一到六个阵营，不能是 {number} 个；请调整</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>A document needs at least one side; rename this one instead</source>
        <translation>文档至少需要一个阵营；请改为重命名它</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/accepting.py"/>
        <location filename="../../viewer/ui/review/deciding.py"/>
        <source>A figure or quotation alone cannot be merged; accept or reject it</source>
        <translation>单独的数字或引语不能合并；请采纳或舍弃</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/correcting.py"/>
        <source>A figure or quotation alone has no passages; make a new event instead</source>
        <translation>单独的数字或引语没有段落；请改为新建事件</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>A kind of this document's own. {n} events have it.</source>
        <translation>
            <numerusform>本文档自有的类型。{n} 个事件属于此类。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>A long text is ready to be attached.</source>
        <translation>一份长文本已可附上。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>A long text is ready to be imported.</source>
        <translation>一份长文本已可导入。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>A name stands twice among the other names, or is empty; take it out</source>
        <translation>其他名称中有重复或空白；请去掉</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/notes.py"/>
        <source>A note is on one event or one passage; choose which</source>
        <translation>笔记只属于一个事件或一个段落；请选择其一</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>A picture of {width} x {height} px is too large: no side may be longer than {most} px.</source>
        <translation>{width} × {height} 像素的图片太大：边长不得超过 {most} 像素。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>A role has no title; write it before the semicolon</source>
        <translation>职务没有名称；请写在分号之前</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>A side has one of {n} colours and marks; choose one</source>
        <translation>阵营使用 {n} 种颜色与标记之一；请选择</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/quotation_form.py"/>
        <source>A whole clause</source>
        <translation>完整的句子</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>A3 portrait</source>
        <translation>A3 纵向</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>A4 portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>About Parley</source>
        <translation>关于 Parley</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Above {percent} %</source>
        <translation>高于 {percent}%</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Accept all above {percent} % ({count})</source>
        <translation>采纳把握高于 {percent}% 的全部 ({count})</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Accept all that are sure enough</source>
        <translation>采纳所有把握足够的建议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Accept figures and quotes without an event</source>
        <translation>采纳不属于事件的数字与引语</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Accept {n} figures and quotes without an event</source>
        <translation>
            <numerusform>采纳 {n} 条不属于事件的数字与引语</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Accept, reject the proposal</source>
        <translation>采纳、舍弃建议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Accepted what can stand of {proposals}</source>
        <translation>已采纳{proposals}中能采纳的</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Accepted {n} proposals</source>
        <translation>
            <numerusform>已采纳 {n} 条建议</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Accepted {proposal}</source>
        <translation>已采纳{proposal}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/tip.py"/>
        <source>According to {name}</source>
        <translation>据{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Accounts compared</source>
        <translation>对照的说法</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Actor from “{words}”</source>
        <translation>人物出自“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/form_dialog.py"/>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/people_row.py"/>
        <source>Add a person</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/names_line.py"/>
        <source>Add a person or body</source>
        <translation>添加人物或机构</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Add a side</source>
        <translation>添加阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/events_line.py"/>
        <source>Add an event by its label</source>
        <translation>按标签添加事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/belonging.py"/>
        <source>Add link</source>
        <translation>添加关联</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Add “{name}”</source>
        <translation>添加“{name}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/review/own_words.py"/>
        <source>Added a passage to {event}</source>
        <translation>已为{event}添加段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>Added {event}</source>
        <translation>已添加{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Agree</source>
        <translation>认可</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>All as they came</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/row.py"/>
        <source>All but this</source>
        <translation>除此之外</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/main_menu.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <location filename="../../viewer/library/grouping.py"/>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/first_hint.py"/>
        <source>All keys</source>
        <translation>所有快捷键</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>All lanes as they were</source>
        <translation>还原所有泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/known_on.py"/>
        <source>All that was published</source>
        <translation>所有已发表的</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>All {n} reviewed</source>
        <translation>
            <numerusform>全部 {n} 条已审阅</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/people.py"/>
        <source>Also called</source>
        <translation>又称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_shown.py"/>
        <source>Alt text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_shown.py"/>
        <source>Alt text: describes the image</source>
        <translation>替代文字：描述图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>An article needs a title</source>
        <translation>文章需要标题</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/links.py"/>
        <source>An event cannot bear on itself; choose another one</source>
        <translation>事件不能与自身关联；请另选一个</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/proof.py"/>
        <source>An unfinished change was left out</source>
        <translation>略去了一处未完成的更改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Animate folding</source>
        <translation>折叠动画</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/naming.py"/>
        <source>Another event is labelled {label} too; add what tells them apart</source>
        <translation>另一事件的标签也是{label}；请加上能区分两者的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/filters.py"/>
        <source>Another filter is called {name}; choose another name</source>
        <translation>已有名为{name}的筛选；请换一个名称</translation>
    </message>
    <message>
        <location filename="../../viewer/library/attaching.py"/>
        <source>Another of these files is the text of {source}</source>
        <translation>{source} 的原文已由其中另一个文件给出</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Another order of the proposals</source>
        <translation>更换建议的顺序</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Answered by</source>
        <translation>被回应</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Answers</source>
        <translation>回应</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Apr</source>
        <comment>month, short</comment>
        <translation>4月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Article before</source>
        <translation>上一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Article before, after</source>
        <translation>上一篇、下一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Articles ({endings})</source>
        <translation>文章 ({endings})</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Articles and tables of events</source>
        <translation>文章和事件表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/runner.py"/>
        <source>Articles are coming in. Wait until they are, or cancel: what is done is kept.</source>
        <translation>文章正在导入。请等待，或取消：已完成的会保留。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/changes.py"/>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>Articles are coming in; undo when they are.</source>
        <translation>文章正在导入；完成后再撤销。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>Articles are still coming in</source>
        <translation>文章仍在导入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/thread_menu.py"/>
        <source>As an image...</source>
        <translation>图片…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>As it came</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/known_on.py"/>
        <source>As known on</source>
        <translation>截至当日所知</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <source>As known on {day}</source>
        <translation>截至 {day} 所知</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>As known on {day}.</source>
        <translation>截至 {day} 所知。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/tip.py"/>
        <source>As of {date}</source>
        <translation>截至{date}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>As the file tells it.</source>
        <translation>按文件所述。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>As the system asks</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>As the table gives it.</source>
        <translation>按表格所列。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <source>As written</source>
        <translation>原文写法</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/thread_menu.py"/>
        <source>As {format} ({ending})...</source>
        <translation>{format} ({ending})…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <source>Asked once.</source>
        <translation>只问一次。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Attach</source>
        <translation>附上</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Attach a folder of articles...</source>
        <translation>附上一个文件夹的文章…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Attach full text</source>
        <translation>附上原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>Attach full text...</source>
        <translation>附上原文全文…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Attach pasted text...</source>
        <translation>附上粘贴的文字…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Attach the articles of a folder</source>
        <translation>附上文件夹中的文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Attaching the pasted text</source>
        <translation>正在附上粘贴的文本</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Attaching {n} files</source>
        <translation>
            <numerusform>正在附上 {n} 个文件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Aug</source>
        <comment>month, short</comment>
        <translation>8月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Back to the view before</source>
        <translation>回到上一个视图</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Bands</source>
        <translation>分段</translation>
    </message>
    <message>
        <location filename="../../viewer/store/connection.py"/>
        <source>Beside {file} lies a journal of an unfinished change: open it and save it under another name</source>
        <translation>“{file}”旁有一份未完成更改的日志：请打开它并以其他名称保存</translation>
    </message>
    <message>
        <location filename="../../viewer/store/journals.py"/>
        <source>Beside {file} lies {other}, which is not a file</source>
        <translation>“{file}”旁的“{other}”不是文件</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/starting.py"/>
        <source>Both sides</source>
        <translation>双方</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Bound</source>
        <translation>界限</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>By day</source>
        <translation>按日期</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>By speaker</source>
        <translation>按说话人</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>Byline</source>
        <translation>作者</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>C goes to the choices: 1 takes the left, 2 the right, 3 both.</source>
        <translation>按 C 逐项选择：1 取左边，2 取右边，3 两者都取。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>C goes to the choices: 1 takes the left, 2 the right.</source>
        <translation>按 C 逐项选择：1 取左边，2 取右边。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/handover/formats.py"/>
        <source>CSV for programs</source>
        <translation>供程序使用的 CSV</translation>
    </message>
    <message>
        <location filename="../../viewer/library/handover/formats.py"/>
        <source>CSV for spreadsheets</source>
        <translation>供电子表格使用的 CSV</translation>
    </message>
    <message>
        <location filename="../../viewer/library/handover/formats.py"/>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <location filename="../../viewer/ui/editing/form_dialog.py"/>
        <location filename="../../viewer/ui/importing/card.py"/>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/parts/progress_card.py"/>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <location filename="../../viewer/ui/review/split_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../viewer/library/attaching.py"/>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/tips.py"/>
        <source>Change how this source is cited</source>
        <translation>更改这个来源的引文出处</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/tips.py"/>
        <source>Change its words, date, people and passages</source>
        <translation>更改其文字、日期、人物与段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>Change shortcuts</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <location filename="../../viewer/ui/keys/sheet.py"/>
        <source>Change shortcuts...</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/article.py"/>
        <source>Change the date of publication</source>
        <translation>更改发表日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Change the note</source>
        <translation>更改笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Change the place</source>
        <translation>更改位置</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Change...</source>
        <translation>更改…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Changed the date of publication; relative dates were read again</source>
        <translation>已更改发表日期；相对日期已重新解读</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Changed the {part} of {proposal}</source>
        <translation>已更改{proposal}的{part}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/guide.py"/>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Choose a folder...</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/events.py"/>
        <source>Choose at least two events to merge</source>
        <translation>请至少选择两个事件来合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Choose by field what a merger takes</source>
        <translation>逐项选择合并时取哪一边</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Choose files...</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/parting.py"/>
        <source>Choose some of the passages for the other event and leave some with this one</source>
        <translation>请为另一事件选择部分段落，并为本事件留下一些</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Choose the side by its number</source>
        <translation>按编号选择阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/measures.py"/>
        <source>Choose two different measures to merge</source>
        <translation>请选择两个不同的指标来合并</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>Choose two different people to merge</source>
        <translation>请选择两个不同的人物或机构来合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>Choose what the chart shows</source>
        <translation>选择图表显示的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/library/handover/formats.py"/>
        <source>Chronology in Markdown</source>
        <translation>Markdown 大事记</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/told_columns.py"/>
        <source>Citation</source>
        <translation>引文出处</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Cited as</source>
        <translation>引作</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Cited as “{title}”, {publisher}, {byline}, {day}. {basis}</source>
        <translation>引作：“{title}”，{publisher}，{byline}，{day}。{basis}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Claimed by</source>
        <translation>提出者</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>Clear a filter, or look at the rest.</source>
        <translation>请清除某项筛选，或查看其余内容。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>Clear all filters</source>
        <translation>清除所有筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/window_actions.py"/>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/field.py"/>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/field.py"/>
        <source>Clear the search (Esc)</source>
        <translation>清除搜索 (Esc)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Clear the selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Click an event to see the words behind it</source>
        <translation>点击事件，查看它背后的原文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/first_hint.py"/>
        <source>Click an event to see the words behind it.</source>
        <translation>单击事件可查看其原文。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <location filename="../../viewer/ui/dialogs/guide.py"/>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <location filename="../../viewer/ui/importing/report.py"/>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notices.py"/>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notices.py"/>
        <source>Close all</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <source>Close the tables</source>
        <translation>关闭表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <source>Close the tables (T)</source>
        <translation>关闭表格 (T)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/first_hint.py"/>
        <source>Close this for good</source>
        <translation>关闭，以后不再显示</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notices.py"/>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Collapse or expand the lane</source>
        <translation>收起或展开泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Collapse “{lane}” to one row</source>
        <translation>将“{lane}”收成一行</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Colour and mark</source>
        <translation>颜色与标记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Column</source>
        <translation>栏宽</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>Column 180 mm</source>
        <translation>栏宽 180 mm</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>Column 85 mm</source>
        <translation>栏宽 85 mm</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Column of: {field}</source>
        <translation>对应的列：{field}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/head.py"/>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/field.py"/>
        <source>Command, event, figure or day</source>
        <translation>命令、事件、数字或日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/tab.py"/>
        <location filename="../../viewer/ui/review/likening.py"/>
        <source>Compare</source>
        <translation>对照</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/tab.py"/>
        <source>Compare accounts</source>
        <translation>对照说法</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Compare accounts, or read again</source>
        <translation>对照说法，或返回阅读</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Compare the event before, after</source>
        <translation>对照上一个、下一个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Compare the next event told by several sources</source>
        <translation>对照下一个见于多个来源的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Compare the previous event told by several sources</source>
        <translation>对照上一个见于多个来源的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Contradicted by</source>
        <translation>被反驳</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Contradicts</source>
        <translation>反驳</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/closing_row.py"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/text_menu.py"/>
        <location filename="../../viewer/ui/review/own_words.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>Copy SVG</source>
        <translation>复制 SVG</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <source>Copy all rows, for a spreadsheet</source>
        <translation>复制所有行，供电子表格使用</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/report.py"/>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/bug.py"/>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <source>Copy table as CSV</source>
        <translation>将表格复制为 CSV</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <source>Copy the chosen quotes (Ctrl+C)</source>
        <translation>复制选中的引语 (Ctrl+C)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <source>Copy with citation</source>
        <translation>连同出处复制</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Correct the kind, people</source>
        <translation>更正类型、人物</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Correct the label, date, status</source>
        <translation>更正标签、日期、状态</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Ctrl+Drag</source>
        <translation>Ctrl+拖动</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/form_dialog.py"/>
        <source>Ctrl+Enter adds it</source>
        <translation>按 Ctrl+Enter 添加</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Ctrl+Enter attaches it</source>
        <translation>按 Ctrl+Enter 附上</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/likening.py"/>
        <source>Ctrl+Enter compares them</source>
        <translation>Ctrl+Enter 对照</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Ctrl+Enter imports it</source>
        <translation>按 Ctrl+Enter 导入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Ctrl+Enter merges them</source>
        <translation>按 Ctrl+Enter 合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/form_dialog.py"/>
        <source>Ctrl+Enter saves</source>
        <translation>按 Ctrl+Enter 保存</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Ctrl+Enter splits it</source>
        <translation>按 Ctrl+Enter 拆分</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Date from “{words}”, paragraph {number}</source>
        <translation>日期出自第 {number} 段的“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/article.py"/>
        <source>Date of publication</source>
        <translation>发表日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Days such as “Monday” are counted from the publication date, so each article needs one.</source>
        <translation>“周一”之类的日子从发表日推算，所以每篇文章都需要发表日期。</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Dec</source>
        <comment>month, short</comment>
        <translation>12月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <location filename="../../viewer/ui/filters/saved.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Delete the event</source>
        <translation>删除事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Demanded</source>
        <translation>已提要求</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Denied</source>
        <translation>被否认</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Differences only</source>
        <translation>仅显示不同</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Digest only</source>
        <translation>仅在摘要中</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Digest or full text</source>
        <translation>摘要或原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/field.py"/>
        <source>Do or find anything</source>
        <translation>执行或查找任何内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>Documents of format {number} · MIT licence</source>
        <translation>文档格式 {number} · MIT 许可证</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Draw long stretches without events as narrow breaks</source>
        <translation>将没有事件的长时段画成窄的断口</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>Drop articles here: text, HTML, PDF, Word or e-mail.</source>
        <translation>把文章拖到这里：文本、HTML、PDF、Word 或电子邮件。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <source>Drop the edit</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <source>Each change is saved at once; Ctrl+Z in the window undoes it.</source>
        <translation>每次更改立即保存；在窗口中按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Earlier, later</source>
        <translation>更早、更晚</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <source>Earliest</source>
        <translation>最早</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <location filename="../../viewer/ui/reading/event.py"/>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>Edit citation</source>
        <translation>编辑引文出处</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>Edit event</source>
        <translation>编辑事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>Edit how {name} is cited</source>
        <translation>编辑 {name} 的引文出处</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Edit the citation...</source>
        <translation>编辑引文出处…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Edit the event</source>
        <translation>编辑事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Edit the event...</source>
        <translation>编辑事件…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/text_menu.py"/>
        <source>Edit the figure...</source>
        <translation>编辑数字…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/text_menu.py"/>
        <source>Edit the quotation...</source>
        <translation>编辑引语…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/part_row.py"/>
        <source>Enter corrects it</source>
        <translation>按 Enter 更正</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/part_row.py"/>
        <source>Enter corrects it, Delete leaves it out</source>
        <translation>按 Enter 更正，按 Delete 去掉</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Enter or a double click leaves only their events</source>
        <translation>按 Enter 或双击只留下其事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notices.py"/>
        <source>Error: {text}</source>
        <translation>错误：{text}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/sheet.py"/>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/library/tables/notes.py"/>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Event in the lane above</source>
        <translation>上方泳道的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Event in the lane below</source>
        <translation>下方泳道的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/telling.py"/>
        <source>Event that the words tell</source>
        <translation>以原文为依据的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/review/likening.py"/>
        <source>Event to merge with</source>
        <translation>要合并的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Event ›</source>
        <translation>事件 ›</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/library/found.py"/>
        <location filename="../../viewer/library/tables/people.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/editing/quotation_form.py"/>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Events from {name}</source>
        <translation>来自 {name} 的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Events with {name}</source>
        <translation>与 {name} 有关的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_shown.py"/>
        <source>Events without a label</source>
        <translation>无标签的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>Every command</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Every command can have keys of your own.</source>
        <translation>每个命令都可以设置自己的快捷键。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>Every document has the kind {kind}; it stays as it is</source>
        <translation>类型{kind}为所有文档共有；不能更改</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Every document has this kind. {n} events have it.</source>
        <translation>
            <numerusform>所有文档都有的类型。{n} 个事件属于此类。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Every key</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/starting.py"/>
        <source>Every side needs a name of its own; name them otherwise</source>
        <translation>每个阵营都要有自己的名称；请改名</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>Existing</source>
        <translation>已有</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>Existing, from {publisher}</source>
        <translation>已有，见于 {publisher}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Expand “{lane}”</source>
        <translation>展开“{lane}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/data_export.py"/>
        <source>Export as data</source>
        <translation>导出为数据</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>Export image</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Export image...</source>
        <translation>导出图片…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Export the thread as an image</source>
        <translation>将脉络导出为图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Export the thread as data...</source>
        <translation>将脉络导出为数据…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Export the view as an image</source>
        <translation>将当前视图导出为图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/thread_strip.py"/>
        <source>Export thread...</source>
        <translation>导出脉络…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Export...</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Extended by</source>
        <translation>被延续</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Extends</source>
        <translation>延续</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Fast</source>
        <translation>快</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Feb</source>
        <comment>month, short</comment>
        <translation>2月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/review/correcting.py"/>
        <source>Figure {words}</source>
        <translation>数字{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <location filename="../../viewer/library/facets.py"/>
        <location filename="../../viewer/library/found.py"/>
        <location filename="../../viewer/timeline/figures_row.py"/>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/figures/chart.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <source>Figures and quotes</source>
        <translation>数字与引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/candidates.py"/>
        <source>Figures and quotes without an event</source>
        <translation>不属于事件的数字与引语</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>Figures of {measure}, {unit}: {figures}.</source>
        <translation>{measure}的数字（{unit}）：{figures}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/alt_text.py"/>
        <source>Figures of {measure}, {unit}: {figures}; and {n} more.</source>
        <translation>
            <numerusform>{measure}的数字（{unit}）：{figures}；另有 {n} 个。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>Figures over time</source>
        <translation>数字随时间的变化</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>Figures: {measures}</source>
        <translation>数字：{measures}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>Figures: {measures}, {unit}</source>
        <translation>数字：{measures}，{unit}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <source>Filters that are set</source>
        <translation>已设的筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/sheet.py"/>
        <source>Find a key or command</source>
        <translation>查找快捷键或命令</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/source_finder.py"/>
        <source>Find a source</source>
        <translation>查找来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/source_tabs.py"/>
        <source>Find among all sources</source>
        <translation>在所有来源中查找</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/source_finder.py"/>
        <source>Find among {n} sources</source>
        <translation>
            <numerusform>在 {n} 个来源中查找</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Find and filter</source>
        <translation>查找与筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Find it</source>
        <translation>查找</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/people.py"/>
        <source>First</source>
        <translation>最初</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>First select them in the text</source>
        <translation>请先在原文中选取</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Fit all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Fold quiet time</source>
        <translation>折叠平静期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Fold this time away</source>
        <translation>折叠这段时间</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Folded</source>
        <translation>折叠</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>Folded stretches give their length.</source>
        <translation>折叠处注明时长。</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>Folded stretches give their length; each stretch has its own scale.</source>
        <translation>折叠处注明时长；各时段比例尺不同。</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/card.py"/>
        <source>Folded:</source>
        <translation>已折叠：</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Folding, and the flash of a passage that is gone to.</source>
        <translation>折叠的动画，以及跳到段落时的闪动。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Follow a thread back, on</source>
        <translation>沿脉络向前、向后</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>For all that tell none</source>
        <translation>用于所有未写明的</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Forward to the view after</source>
        <translation>前往下一个视图</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Fri</source>
        <comment>weekday, short</comment>
        <translation>周五</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From a date in the text of the page.</source>
        <translation>取自网页文字中的日期。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From a time mark on the page: {words}.</source>
        <translation>取自网页上的时间标记：{words}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>From the address of the page.</source>
        <translation>取自网页的网址。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the e-mail's Date line: {line}.</source>
        <translation>取自邮件的日期行：{line}。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the e-mail's From line.</source>
        <translation>取自邮件的发件人行。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the e-mail's Subject line.</source>
        <translation>取自邮件的主题行。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the page's heading.</source>
        <translation>取自网页的大标题。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the page's meta tag {tag}.</source>
        <translation>取自网页的元标签 {tag}。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the page's meta tag.</source>
        <translation>取自网页的元标签。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the page's own address.</source>
        <translation>取自网页自身的网址。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the page's structured data.</source>
        <translation>取自网页的结构化数据。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the page's title.</source>
        <translation>取自网页的标题。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the text of the page.</source>
        <translation>取自网页的文字。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the text's first lines.</source>
        <translation>取自正文开头几行。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the text's first lines: “{line}”.</source>
        <translation>取自正文开头几行：“{line}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the title that the PDF itself keeps.</source>
        <translation>取自 PDF 自带的标题。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>From the title that the document itself keeps.</source>
        <translation>取自文件自带的标题。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>From which confidence on</source>
        <translation>从多大把握起</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <source>From {date}</source>
        <translation>自 {date}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Fulfilled by</source>
        <translation>被兑现</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Fulfils</source>
        <translation>兑现</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>Full text</source>
        <translation>原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Full text of a source that is there</source>
        <translation>已有来源的原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/legend.py"/>
        <source>G goes to the words; the menu key or a right click says what they can be</source>
        <translation>按 G 转到原文；菜单键或右键列出可做的标记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/report.py"/>
        <location filename="../../viewer/ui/importing/told.py"/>
        <source>Give dates...</source>
        <translation>填写日期…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Give the number in digits</source>
        <translation>请用数字书写</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Give what was not found, or leave it empty, and press Enter.</source>
        <translation>填写未找到的内容，或留空，然后按回车。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>Given by the person who imported it.</source>
        <translation>由导入者填写。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Given by the person who reviewed it.</source>
        <translation>由审阅者给出。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>Given by you.</source>
        <translation>由你填写。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>Given by you: {day}</source>
        <translation>由你填写：{day}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>Given up; nothing was written.</source>
        <translation>已放弃；什么也没有写入。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/bug.py"/>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>Go on attaching</source>
        <translation>继续附上</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>Go on importing</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Go to earlier times</source>
        <translation>移向更早</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Go to later times</source>
        <translation>移向更晚</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Go to the article's words, to mark your own</source>
        <translation>转到文章原文，自行标记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Go to the figures, quotes; Enter corrects one</source>
        <translation>转到数字、引语；按 Enter 更正</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Go to the filters</source>
        <translation>转到筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Go to the next of them (])</source>
        <translation>前往下一处 (])</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Go to the words behind the event</source>
        <translation>转到事件所依据的原文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <source>Go to these words in the source</source>
        <translation>转到来源中的这段原文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/first_hint.py"/>
        <source>Got it</source>
        <translation>知道了</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Happened</source>
        <translation>已发生</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <source>Has</source>
        <translation>含有</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Hide list</source>
        <translation>收起列表</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>Hide those outside</source>
        <translation>隐藏筛选之外的结果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/tab.py"/>
        <source>Hold the accounts of this event against each other</source>
        <translation>对照这个事件的各种说法</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>How far one step of the wheel zooms on the timeline.</source>
        <translation>滚轮每转一格，时间线缩放多少。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <source>How the date is known</source>
        <translation>日期的依据</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>How the date is known: {basis}</source>
        <translation>日期的依据：{basis}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>How {figure} is bound: {bound}</source>
        <translation>{figure} 的界限：{bound}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/library/tables/notes.py"/>
        <location filename="../../viewer/library/tables/people.py"/>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>If you close now, none of them is kept.</source>
        <translation>现在关闭的话，一份也不保留。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>If you close now, the texts that are done are kept and the others are left out.</source>
        <translation>现在关闭的话，已完成的文本会保留，其余的不附上。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>If you close now, those that are done are kept; import the others later.</source>
        <translation>现在关闭的话，已完成的会保留；其余的以后再导入。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <location filename="../../viewer/ui/importing/card.py"/>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/commands.py"/>
        <source>Import a folder of articles...</source>
        <translation>导入文章文件夹…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Import a table of events</source>
        <translation>导入事件表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/report.py"/>
        <location filename="../../viewer/ui/importing/told.py"/>
        <source>Import all the same</source>
        <translation>仍然导入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/commands.py"/>
        <location filename="../../viewer/ui/timeline/start_row.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Import articles...</source>
        <translation>导入文章…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/commands.py"/>
        <source>Import pasted text or files...</source>
        <translation>导入粘贴的文字或文件…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/report.py"/>
        <source>Import report</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Import the articles of a folder</source>
        <translation>导入文件夹中的文章</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Import {n}</source>
        <translation>
            <numerusform>导入 {n} 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Import {n} articles</source>
        <translation>
            <numerusform>导入 {n} 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Import {n} rows</source>
        <translation>
            <numerusform>导入 {n} 行</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Importance</source>
        <translation>重要程度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Importing the pasted text</source>
        <translation>正在导入粘贴的文字</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Importing {n} articles</source>
        <translation>
            <numerusform>正在导入 {n} 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>In full</source>
        <translation>完整显示</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>In, out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Index level</source>
        <translation>指数水平</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notices.py"/>
        <source>Info: {text}</source>
        <translation>信息：{text}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/thread_strip.py"/>
        <source>It bears on no other event</source>
        <translation>它不涉及其他事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/picture_opening.py"/>
        <source>It cannot be read: {reason}. What you have open is unchanged.</source>
        <translation>无法读取：{reason}。当前打开的内容没有改变。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>It has no Date line that can be read.</source>
        <translation>邮件没有可识别的日期行。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/passage_boxes.py"/>
        <source>It is all there is, and will tell both.</source>
        <translation>仅有这一处，两个事件都以它为依据。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>It is not in this text, only in the digest</source>
        <translation>这段原文中没有，只在摘要中</translation>
    </message>
    <message>
        <location filename="../../viewer/library/attaching.py"/>
        <source>It is not the text of {source}</source>
        <translation>它不是 {source} 的原文</translation>
    </message>
    <message>
        <location filename="../../viewer/library/attaching.py"/>
        <source>It is the text of no source in the document</source>
        <translation>它不是文档中任何来源的原文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>It may be in this text after all</source>
        <translation>它可能还是在这段原文中</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>It needs a title and two sides of its own</source>
        <translation>需要标题和至少两个自定的阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/picture_opening.py"/>
        <source>It shows “{title}”. Open that document, then the picture again.</source>
        <translation>它显示的是“{title}”。请先打开那个文档，再打开图片。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>Its attachment is not read: {names}.</source>
        <translation>其附件不读取：{names}。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>Its attachments are not read: {names}.</source>
        <translation>其附件不读取：{names}。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>Its first lines give the day {day} without a year.</source>
        <translation>开头几行写了日期 {day}，但没有年份。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>Its first lines give the day {day}, which can be read in two ways.</source>
        <translation>开头几行写的日期 {day} 可以有两种读法。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>Its first lines name the publisher: “{publisher}”.</source>
        <translation>开头几行写明了媒体：“{publisher}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Its title, date and author are read from its first lines. It stays in this document.</source>
        <translation>标题、日期和作者从开头几行读出。文本只留在本文档中。</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Jan</source>
        <comment>month, short</comment>
        <translation>1月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Jul</source>
        <comment>month, short</comment>
        <translation>7月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Jun</source>
        <comment>month, short</comment>
        <translation>6月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>Keep apart</source>
        <translation>保持分开</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <source>Keep these filters under a name</source>
        <translation>以名称保存这些筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <source>Keep your edits in a copy</source>
        <translation>把修改存到副本中</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <location filename="../../viewer/ui/keys/sheet.py"/>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/sheet.py"/>
        <source>Keys of one letter work while no text field is edited.</source>
        <translation>单字母快捷键在不编辑文字时有效。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/editing/quotation_form.py"/>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Kind from “{words}”</source>
        <translation>类型出自“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Kind “{kind}” from the passage as a whole</source>
        <translation>类型“{kind}”出自整个段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Kinds</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <source>Known from</source>
        <translation>消息来自</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <source>Known how</source>
        <translation>日期依据</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Label of the new event</source>
        <translation>新事件的标签</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/event_line.py"/>
        <source>Label of the other event</source>
        <translation>另一事件的标签</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <source>Labels of important events are short</source>
        <translation>重要事件的标签要短</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Lane above, below</source>
        <translation>上方、下方泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Lanes by</source>
        <translation>泳道依据</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Lanes: {lanes}</source>
        <translation>泳道：{lanes}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/people.py"/>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <source>Latest</source>
        <translation>最晚</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>Laying the image out...</source>
        <translation>正在排版图片…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>Least sure: {reason}.</source>
        <translation>最无把握：{reason}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/tips.py"/>
        <source>Leave all but this thread out</source>
        <translation>只保留这条脉络</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <source>Leave everything as it is (Esc)</source>
        <translation>一切保持原样 (Esc)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Leave it as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/part_row.py"/>
        <source>Leave it out (Del)</source>
        <translation>去掉 (Del)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Leave out what all of them say alike</source>
        <translation>略去各方一致的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/part_row.py"/>
        <location filename="../../viewer/ui/review/people_row.py"/>
        <source>Leave out {words}</source>
        <translation>去掉{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Leave the review</source>
        <translation>离开审阅</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/said.py"/>
        <source>Left and Right go from event to event, Up and Down from lane to lane.</source>
        <translation>左右键在事件之间移动，上下键在泳道之间移动。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>Left out by you.</source>
        <translation>由你略去。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Left out {words}</source>
        <translation>已去掉{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Length of time</source>
        <translation>时长</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Let a rejected one wait again</source>
        <translation>让舍弃的建议重新待定</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/row.py"/>
        <source>Let it in again</source>
        <translation>重新纳入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Let some of the passages propose another event (S)</source>
        <translation>让部分段落另成一个事件 (S)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Let the wheel zoom faster</source>
        <translation>滚轮缩放更快</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Let the wheel zoom slower</source>
        <translation>滚轮缩放更慢</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>Let the words tell another event</source>
        <translation>将原文作为另一事件的依据</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Let the words tell another event...</source>
        <translation>将原文作为另一事件的依据…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Let the words tell the selected event</source>
        <translation>将原文作为所选事件的依据</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Letter</source>
        <translation>Letter 纸</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>Letter portrait</source>
        <translation>Letter 纸纵向</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/belonging.py"/>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>List what is unlabelled</source>
        <translation>列出无标签的</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Long stretches without an event shrink and say their length.</source>
        <translation>没有事件的长时段会缩短，并标出时长。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Looking at the pasted text</source>
        <translation>正在查看粘贴的文字</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Looking at {n} files</source>
        <translation>
            <numerusform>正在查看 {n} 个文件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/notes.py"/>
        <source>Made</source>
        <translation>写于</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/done_line.py"/>
        <source>Made again: {change}</source>
        <translation>已重做：{change}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>Made by others</source>
        <translation>他人的成果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>Made with the work of others</source>
        <translation>用到的他人成果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/tips.py"/>
        <source>Make a picture of this thread</source>
        <translation>将这条脉络导出为图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Make it</source>
        <translation>创建</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Make the words a figure...</source>
        <translation>将原文标为数字…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Make the words a quotation...</source>
        <translation>将原文标为引语…</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Mar</source>
        <comment>month, short</comment>
        <translation>3月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>Marked {words}</source>
        <translation>已标记{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>May</source>
        <comment>month, short</comment>
        <translation>5月</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Measures</source>
        <comment>what a figure tells</comment>
        <translation>衡量内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/menu.py"/>
        <source>Measures in {unit}</source>
        <translation>以{unit}计的指标</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Measures “{measure}”, from the words nearby</source>
        <translation>据附近文字，指标为“{measure}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/legend.py"/>
        <source>Measures: {names}</source>
        <translation>指标：{names}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Menu of all commands</source>
        <translation>全部命令的菜单</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Merge the event with another...</source>
        <translation>将事件与另一个合并…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>Merge with an existing event?</source>
        <translation>与已有事件合并？</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Merge with the event it is like or you name, keep it apart</source>
        <translation>与相似或指定的事件合并、保持分开</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Merge {event} with</source>
        <translation>将{event}与以下事件合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Merged {proposal} with {event}</source>
        <translation>已将{proposal}与{event}合并</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Mon</source>
        <comment>weekday, short</comment>
        <translation>周一</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/source_tabs.py"/>
        <source>More sources</source>
        <translation>更多来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>Most important first</source>
        <translation>最重要的在前</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Mouse and trackpad</source>
        <translation>鼠标与触控板</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Move along the timeline</source>
        <translation>在时间线上移动</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Move the lane</source>
        <translation>移动泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Move the lane down</source>
        <translation>下移泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Move the lane up</source>
        <translation>上移泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Move “{lane}” down</source>
        <translation>下移“{lane}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Move “{lane}” up</source>
        <translation>上移“{lane}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Movement</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Moves</source>
        <translation>有动画</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Multiple</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../viewer/library/facets.py"/>
        <source>My notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/library/facets.py"/>
        <source>My pins</source>
        <translation>我的图钉</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/people.py"/>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <source>Name of a new one</source>
        <translation>新条目的名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Name of a side</source>
        <translation>阵营名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Name of side {number}</source>
        <translation>第 {number} 个阵营的名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/name_field.py"/>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>Name of the one to merge into this</source>
        <translation>要并入此条的名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>Narrow it</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/event_choice.py"/>
        <source>Nearest events</source>
        <translation>时间最近的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Nearly the same text as one that is there</source>
        <translation>与已有文字几乎相同</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>New document</source>
        <translation>新建文档</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/commands.py"/>
        <source>New document...</source>
        <translation>新建文档…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/timeline/start_row.py"/>
        <source>New event</source>
        <translation>新建事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>New event from the words...</source>
        <translation>由原文新建事件…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>New event...</source>
        <translation>新建事件…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Next</source>
        <comment>proposal</comment>
        <translation>下一条</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Next article</source>
        <translation>下一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Next event</source>
        <translation>下一个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Next event of the thread</source>
        <translation>脉络中的下一个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Next event told by several sources</source>
        <translation>下一个见于多个来源的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Next hit</source>
        <translation>下一个结果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/page_bar.py"/>
        <source>Next part</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Next passage</source>
        <translation>下一段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Next that waits, also in the next article</source>
        <translation>下一条待定的建议，可跨文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Next, previous hit</source>
        <translation>下一个、上一个结果</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>No date in the passage: about the month of publication</source>
        <translation>段落中没有日期：约为发表当月</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>No date in the passage: that of what is told before it</source>
        <translation>段落中没有日期：取前文所述的日期</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>No date in the passage: the day of publication</source>
        <translation>段落中没有日期：取发表当日</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/editing/telling.py"/>
        <location filename="../../viewer/ui/review/likening.py"/>
        <source>No event is chosen; type some letters of its label</source>
        <translation>未选择事件；请输入其标签中的几个字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/event_line.py"/>
        <source>No event is labelled {label}; type some letters and choose one</source>
        <translation>没有标签为{label}的事件；请输入几个字后选择</translation>
    </message>
    <message>
        <location filename="../../viewer/render/picture.py"/>
        <source>No event is left to draw; choose a wider range or fewer filters.</source>
        <translation>没有可绘制的事件；请扩大范围或减少筛选条件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/handover/formats.py"/>
        <source>No event is left to write; choose a wider range or fewer filters.</source>
        <translation>没有可写出的事件；请扩大时间范围或减少筛选。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>No event passes these filters</source>
        <translation>没有符合这些筛选条件的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/library/threads.py"/>
        <source>No event “{word}”; “parley events” lists the ids of those that there are.</source>
        <translation>没有事件“{word}”；“parley events”会列出现有事件的标识。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>No event, figure or quotation was found in this article.</source>
        <translation>这篇文章中没有找到事件、数字或引语。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/said.py"/>
        <source>No events.</source>
        <translation>没有事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/figures.py"/>
        <source>No figure of this measure in view</source>
        <translation>当前视图中没有该指标的数字</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/figures.py"/>
        <source>No figures here</source>
        <translation>此处没有数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>No image</source>
        <translation>无图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/sheet.py"/>
        <source>No key and no command is called so.</source>
        <translation>没有这样的快捷键或命令。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/thread_strip.py"/>
        <source>No other event bears on it</source>
        <translation>没有其他事件涉及它</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>No other side</source>
        <translation>不归入其他阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>No publication date</source>
        <translation>没有发表日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>No shortcut</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <location filename="../../viewer/library/grouping.py"/>
        <source>No source</source>
        <translation>无来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/source_finder.py"/>
        <source>No source has these words.</source>
        <translation>没有来源含有这些文字。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>No source of this document that was out by then tells any events.</source>
        <translation>本文档中截至当日已发表的来源没有讲到事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>No source of this document that was out by then tells any figures.</source>
        <translation>本文档中截至当日已发表的来源没有给出数字。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>No source of this document that was out by then tells any people.</source>
        <translation>本文档中截至当日已发表的来源没有提到人物与机构。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>No source of this document that was out by then tells any quotes.</source>
        <translation>本文档中截至当日已发表的来源没有引语。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/picture_opening.py"/>
        <source>No view is in it: it was not made by Parley, or another program saved it anew.</source>
        <translation>其中没有视图：它不是 Parley 制作的，或被别的程序重新保存过。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/marking.py"/>
        <source>No words are selected; select those that say it</source>
        <translation>没有选中原文；请选中说明它的文字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>No {what} “{word}”. Known: {known}.</source>
        <translation>没有{what}“{word}”。可用的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>No {what} “{word}”: this document has none.</source>
        <translation>没有{what}“{word}”：本文档中没有这一项。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/one_of.py"/>
        <source>Nobody in particular</source>
        <translation>未指定</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Nobody is named in the passage</source>
        <translation>段落中没有点名任何人</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/quotation_form.py"/>
        <source>Nobody's words</source>
        <translation>并非引用某人的话</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/accepting.py"/>
        <source>None can be accepted as it stands; take them up one by one</source>
        <translation>没有一条能照原样采纳；请逐条处理</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>None that belong to a measure</source>
        <translation>没有属于指标的数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>Not found in the file.</source>
        <translation>文件中未找到。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>Not found in the file; it may name nobody.</source>
        <translation>文件中未找到；可能没有署名。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>Not found; this is made of the file's name.</source>
        <translation>未找到；此为按文件名拟的标题。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Not independent accounts.</source>
        <translation>并非独立的说法。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_shown.py"/>
        <source>Not labelled</source>
        <translation>无标签</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>Not labelled, shown as grey ticks ({number}):</source>
        <translation>无标签，以灰色短线表示（{number}）：</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>Not labelled, shown as grey ticks or in counts ({number}):</source>
        <translation>无标签，以灰色短线或计数表示（{number}）：</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/people_row.py"/>
        <source>Not this person</source>
        <translation>不是此人</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/notes.py"/>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/panel.py"/>
        <source>Note on {what}</source>
        <translation>{what}的笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/panel.py"/>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>Note: {words}</source>
        <translation>笔记：{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/found.py"/>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Notes</source>
        <comment>of a picture</comment>
        <translation>附注</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/done_line.py"/>
        <source>Nothing decided yet</source>
        <translation>尚未作出决定</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>Nothing else belonged to it.</source>
        <translation>没有其他内容属于它。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>没有找到。请少输几个字。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/notes.py"/>
        <source>Nothing is noted yet. Select an event or a passage and press N to write a note, P to pin it.</source>
        <translation>还没有笔记。选中事件或段落后，按 N 写笔记，按 P 钉住。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>Nothing is proposed</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Nothing nearby says what it measures</source>
        <translation>附近没有说明它指什么</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>Nothing on the timeline yet</source>
        <translation>时间线上还没有内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>Nothing says all of “{query}” together.</source>
        <translation>没有内容同时提到“{query}”的全部。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>Nothing says “{query}”.</source>
        <translation>没有内容提到“{query}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>Nothing that the filters leave says “{query}”.</source>
        <translation>筛选后的内容没有提到“{query}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/status_line.py"/>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Nothing waits for your review any more.</source>
        <translation>已没有待审阅的内容。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Nothing was attached</source>
        <translation>什么也没有附上</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Nothing was attached; the document is as it was.</source>
        <translation>什么也没有附上；文档保持原样。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/changes.py"/>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <location filename="../../viewer/ui/importing/runner.py"/>
        <source>Nothing was changed</source>
        <translation>没有作任何更改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <location filename="../../viewer/ui/importing/runner.py"/>
        <location filename="../../viewer/ui/importing/table_desk.py"/>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Nothing was imported</source>
        <translation>没有导入任何内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/review/own_words.py"/>
        <source>Nothing was marked</source>
        <translation>没有标记任何内容</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Nov</source>
        <comment>month, short</comment>
        <translation>11月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Number of things</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Oct</source>
        <comment>month, short</comment>
        <translation>10月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>Of another kind</source>
        <translation>其他类型</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Of the whole interface; it counts when Parley is opened again.</source>
        <translation>整个界面的文字大小；重新打开 Parley 后生效。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Of {n} something is left out; point at it to see what.</source>
        <translation>
            <numerusform>有 {n} 行略去了部分内容；指向它可查看。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>Of {total} events none is labelled.</source>
        <translation>{total} 个事件均无标签。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>Of {total} events {n} are labelled.</source>
        <translation>
            <numerusform>{total} 个事件中 {n} 个有标签。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/facets.py"/>
        <source>One source</source>
        <translation>一个来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Ongoing</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/splitting.py"/>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Only an event that waits can be split</source>
        <translation>只有待定的事件能拆分</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>Only events from {start} to {end}.</source>
        <translation>仅 {start}至{end}的事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>Only events of {date}.</source>
        <translation>仅 {date}的事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>Only events that begin by {end}.</source>
        <translation>仅在 {end}之前开始的事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>Only events that reach {start} or later.</source>
        <translation>仅延续到 {start}或更晚的事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/marking.py"/>
        <source>Only quotation marks are selected; select the words between them</source>
        <translation>只选中了引号；请选中引号之间的文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>Only the first {number} of its {pages} pages are read.</source>
        <translation>共 {pages} 页，只读取前 {number} 页。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/row.py"/>
        <source>Only this</source>
        <translation>仅此项</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/accepting.py"/>
        <source>Only what was rejected can wait again; undo what was accepted</source>
        <translation>只有舍弃的建议能重新待定；已采纳的请撤销</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>Only: {parts}.</source>
        <translation>仅限：{parts}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/files/errands.py"/>
        <source>Open a document</source>
        <translation>打开文档</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Open a document in a new window</source>
        <translation>在新窗口中打开文档</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Open the tour, “Read me first”</source>
        <translation>打开导览“Read me first”（英文）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/first_hint.py"/>
        <source>Open “Read me first”: about five minutes</source>
        <translation>打开“Read me first”（英文）：约五分钟</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Open, in a new window</source>
        <translation>打开、在新窗口打开</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Open...</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>Opening this picture in Parley returns to this view. The same choices give the same bytes.</source>
        <translation>在 Parley 中打开这张图片即回到此视图。相同的选择生成相同的文件。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/errands.py"/>
        <source>Opening {name}</source>
        <translation>正在打开“{name}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/order_button.py"/>
        <source>Order of the proposals: {order}</source>
        <translation>建议的顺序：{order}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <source>Order the quotes {order}</source>
        <translation>引语{order}排列</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>Other names, one a line</source>
        <translation>其他名称，每行一个</translation>
    </message>
    <message>
        <location filename="../../viewer/library/grouping.py"/>
        <location filename="../../viewer/library/importing/starting.py"/>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/rows_model.py"/>
        <source>Outside the filters</source>
        <translation>筛选之外</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/overview.py"/>
        <source>Overview of all events in true time</source>
        <translation>按真实时间显示所有事件的概览</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>Own size</source>
        <translation>自定义尺寸</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>PNG image</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/places.py"/>
        <source>Parley documents (*.parley)</source>
        <translation>Parley 文档 (*.parley)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Parley finds by its words which source it is. It stays in this document.</source>
        <translation>Parley 会按文字找出它属于哪个来源。文本只留在本文档中。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/proof.py"/>
        <source>Parley or another program was stopped while it wrote; all that was finished is here.</source>
        <translation>Parley 或别的程序在写入时被中断；已完成的都在这里。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/quotation_form.py"/>
        <source>Part of a sentence</source>
        <translation>句子的一部分</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/page_bar.py"/>
        <source>Part {part} of {all}</source>
        <translation>第 {part} 部分，共 {all} 部分</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/notes.py"/>
        <source>Passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/belonging.py"/>
        <source>Passages</source>
        <translation>段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Passages that tell the new event</source>
        <translation>作为新事件依据的段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Paste an article</source>
        <translation>粘贴文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/start_row.py"/>
        <source>Paste text</source>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Paste text...</source>
        <translation>粘贴文本…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Paste the article here</source>
        <translation>把文章粘贴到这里</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>Paste the full text</source>
        <translation>粘贴原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Pasted text</source>
        <translation>粘贴的文字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <location filename="../../viewer/library/found.py"/>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <location filename="../../viewer/ui/review/people_row.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>People</source>
        <translation>人物与机构</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <source>People and bodies</source>
        <translation>人物与机构</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <source>People, sides, measures and kinds</source>
        <translation>人物、阵营、指标与类型</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>People, sides, measures and kinds...</source>
        <translation>人物、阵营、指标与类型…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/places.py"/>
        <source>Pictures made by Parley (*.png *.svg *.pdf)</source>
        <translation>Parley 制作的图片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Pin</source>
        <translation>钉住</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/text_menu.py"/>
        <location filename="../../viewer/ui/notes/commands.py"/>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Pin or unpin</source>
        <translation>钉住或取消钉住</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Pinch</source>
        <translation>双指捏合</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/notes.py"/>
        <source>Pinned</source>
        <translation>已钉住</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Place of the new document</source>
        <translation>新文档的位置</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Planned</source>
        <translation>计划中</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Press again to turn the paper</source>
        <translation>再按一次旋转纸张</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_preview.py"/>
        <source>Preview of the image</source>
        <translation>图片预览</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Previous event</source>
        <translation>上一个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Previous event of the thread</source>
        <translation>脉络中的上一个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Previous event told by several sources</source>
        <translation>上一个见于多个来源的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Previous hit</source>
        <translation>上一个结果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/page_bar.py"/>
        <source>Previous part</source>
        <translation>上一部分</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Previous passage</source>
        <translation>上一段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Previous, next event</source>
        <translation>上一个、下一个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Previous, next passage</source>
        <translation>上一段落、下一段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/parts/progress_card.py"/>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <source>Proposal before, after</source>
        <translation>上一条、下一条建议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>Proposal {number}</source>
        <translation>建议 {number}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/candidates.py"/>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/bar.py"/>
        <source>Proposals that wait</source>
        <translation>待审的建议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Publication date of all that tell none</source>
        <translation>所有未写明者的发表日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>Publication date of {name}</source>
        <translation>{name} 的发表日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Published</source>
        <translation>发表</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Published: {basis}</source>
        <translation>发表：{basis}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Publisher</source>
        <translation>媒体</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>Publisher not known</source>
        <translation>媒体不详</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Publisher of all that tell none</source>
        <translation>所有未写明者的媒体</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Publisher of the table</source>
        <translation>表格的媒体</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Px on an inch</source>
        <translation>每英寸像素</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>Qt is used under the LGPL, version 3.</source>
        <translation>Qt 依 LGPL 第 3 版使用。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/alt_text.py"/>
        <source>Quiet stretches are folded: {stretches}.</source>
        <translation>
            <numerusform>已折叠平静期：{stretches}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Quiet time</source>
        <translation>平静期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/review/correcting.py"/>
        <source>Quotation {words}</source>
        <translation>引语{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>Quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <location filename="../../viewer/library/facets.py"/>
        <location filename="../../viewer/library/found.py"/>
        <location filename="../../viewer/library/tables/people.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Quotes</source>
        <translation>引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>Reading {file} again</source>
        <translation>正在重新读取 {file}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>Reads otherwise in the text that was annotated.</source>
        <translation>在标注的文本中写法不同。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Recent documents</source>
        <translation>最近的文档</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Recent documents, and more ways to open and save</source>
        <translation>最近的文档，以及更多打开与保存方式</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/commands.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/commands.py"/>
        <source>Redo: {name}</source>
        <translation>重做：{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>Reject</source>
        <translation>舍弃</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Rejected {proposal}</source>
        <translation>已舍弃{proposal}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/belonging.py"/>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <source>Relation to {event}</source>
        <translation>与“{event}”的关系</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/watch.py"/>
        <source>Reload</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <source>Remove the filter: {words}</source>
        <translation>移除筛选：{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <source>Remove this filter</source>
        <translation>移除此筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <source>Remove {what}</source>
        <translation>移除 {what}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/saved.py"/>
        <source>Rename...</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Repeated by</source>
        <translation>被重复</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>Repeats</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/bug.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/commands.py"/>
        <source>Report of the last import</source>
        <translation>上次导入的报告</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/told.py"/>
        <source>Report...</source>
        <translation>报告…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/report.py"/>
        <location filename="../../viewer/ui/importing/told.py"/>
        <location filename="../../viewer/ui/review/bar.py"/>
        <location filename="../../viewer/ui/review/pane.py"/>
        <location filename="../../viewer/ui/timeline/start_row.py"/>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Review an article</source>
        <translation>审阅文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>Review an imported article</source>
        <translation>审阅导入的文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/bar.py"/>
        <location filename="../../viewer/ui/review/commands.py"/>
        <source>Review proposals</source>
        <translation>审阅建议</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>Review {n} now</source>
        <translation>
            <numerusform>先审阅这 {n} 篇</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/people.py"/>
        <source>Role, and when</source>
        <translation>职务与时间</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>Roles</source>
        <translation>职务</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>Roles, one a line, a period after a semicolon</source>
        <translation>职务，每行一个，分号后写任期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <source>Row {number} is left out: {why}</source>
        <translation>第 {number} 行略去：{why}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>SVG image</source>
        <translation>SVG 图片</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>Said</source>
        <translation>说于</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <source>Said by</source>
        <translation>说出者</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/quotation_form.py"/>
        <source>Said to</source>
        <translation>对谁所说</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Said to be about that</source>
        <translation>原文说约为此数</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Said to be at least that</source>
        <translation>原文说至少此数</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Said to be at most that</source>
        <translation>原文说至多此数</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Said to be over that</source>
        <translation>原文说超过此数</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Said to be under that</source>
        <translation>原文说不到此数</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Same as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Sat</source>
        <comment>weekday, short</comment>
        <translation>周六</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/form_dialog.py"/>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/files/watch.py"/>
        <source>Save as...</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <source>Save copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <source>Save filter...</source>
        <translation>保存筛选…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Save the filters under a name...</source>
        <translation>将筛选存为…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>Save {format}...</source>
        <translation>保存 {format}…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/saved.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Saved as</source>
        <translation>存为</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/data_export.py"/>
        <source>Saved as {name}.</source>
        <translation>已保存为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/saved.py"/>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>Saving {file}</source>
        <translation>正在保存 {file}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Scroll the lanes</source>
        <translation>滚动泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Scroll to the lanes above</source>
        <translation>滚动到上方泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Scroll to the lanes below</source>
        <translation>滚动到下方泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/first_hint.py"/>
        <source>Scroll to zoom, drag to move. Highlights in the text lead back to the timeline.</source>
        <translation>滚动可缩放，拖动可移动。文本中的高亮可带回时间线。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/search/field.py"/>
        <location filename="../../viewer/ui/search/place.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/field.py"/>
        <source>Search ({key})</source>
        <translation>搜索 ({key})</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/field.py"/>
        <source>Search events, quotes, figures…</source>
        <translation>搜索事件、引语、数字…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Select in the text what says {words}.</source>
        <translation>请在文本中选出表达{words}的文字。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Select other words in the text</source>
        <translation>在原文中另选文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Select the words in the text yourself</source>
        <translation>在原文中自行选取文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/legend.py"/>
        <source>Select words to add your own</source>
        <translation>选中文字即可自行添加</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Selected event</source>
        <translation>选中的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Sep</source>
        <comment>month, short</comment>
        <translation>9月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Series</source>
        <translation>所属指标</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Settings...</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Shift+Wheel</source>
        <translation>Shift+滚轮</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/group.py"/>
        <source>Show all of them</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Show list</source>
        <translation>展开列表</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/group.py"/>
        <source>Show only the first few</source>
        <translation>只显示前几项</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>Show only the thread of the selected event</source>
        <translation>只显示所选事件的脉络</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/thread_strip.py"/>
        <source>Show only these</source>
        <translation>只显示这些</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show or hide the figures</source>
        <translation>显示或隐藏数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show or hide the tables</source>
        <translation>显示或隐藏表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>Show the digest of this source</source>
        <translation>显示这个来源的摘要</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>Show the full text of this source</source>
        <translation>显示这个来源的原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Show the passage in {name}</source>
        <translation>显示 {name} 中的段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Show the passage: {passages} here</source>
        <translation>显示段落：此处 {passages}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show the table of events</source>
        <translation>显示事件表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show the table of figures</source>
        <translation>显示数字表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show the table of notes</source>
        <translation>显示笔记表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show the table of people</source>
        <translation>显示人物与机构表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Show the table of quotes</source>
        <translation>显示引语表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <source>Show these words in their source</source>
        <translation>在来源中显示这些文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>Show those outside</source>
        <translation>显示筛选之外的结果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/tips.py"/>
        <source>Show your own copy of this article beside the digest</source>
        <translation>在摘要旁显示你自己的文章全文</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Show {n} more people</source>
        <translation>
            <numerusform>再显示 {n} 个人物</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/status_line.py"/>
        <location filename="../../viewer/ui/timeline/overview.py"/>
        <source>Showing {range}</source>
        <translation>显示 {range}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>Shows the sentence of a figure</source>
        <translation>显示数字所在的句子</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/library/tables/people.py"/>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Side</source>
        <translation>阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Side of {value}</source>
        <translation>“{value}”所属阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_dialog.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Sides</source>
        <translation>阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Sides of the values</source>
        <translation>各值所属阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Sides: who acts. Each has a lane, a mark and a colour; two to six of them.</source>
        <translation>阵营：行动的各方。每个阵营有自己的泳道、标记和颜色；两到六个。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/dialogs/bug.py"/>
        <source>Since then it has happened {n} more times.</source>
        <translation>
            <numerusform>此后又发生了 {n} 次。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Size of text and language change when Parley is opened again.</source>
        <translation>文字大小和语言在重新打开 Parley 后生效。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Size {name}, {detail}</source>
        <translation>尺寸：{name}，{detail}</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Slide 16:9</source>
        <translation>幻灯片 16:9</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Slow</source>
        <translation>慢</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Social card</source>
        <translation>社交卡片</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>Somebody is called {name} already; add what differs</source>
        <translation>已有名为{name}的人物或机构；请加上能区分的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/errands.py"/>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>Something else is under way; wait until it is done.</source>
        <translation>另一项工作正在进行；请等它完成。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/bug.py"/>
        <source>Something went wrong in Parley</source>
        <translation>Parley 出错了</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/library/tables/notes.py"/>
        <location filename="../../viewer/library/tables/told_columns.py"/>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/reading/source.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/ui/reading/source_finder.py"/>
        <location filename="../../viewer/ui/reading/source_tabs.py"/>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Sources, numbered</source>
        <translation>来源（编号）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <location filename="../../viewer/ui/editing/quotation_form.py"/>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Speaker from “{words}”</source>
        <translation>说话人出自“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>Speaker not named</source>
        <translation>未说明说话人</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Speaker taken to be {name}</source>
        <translation>说话人推断为{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/review/pane.py"/>
        <location filename="../../viewer/ui/review/split_dialog.py"/>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>Split the event...</source>
        <translation>拆分事件…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/key_list.py"/>
        <location filename="../../viewer/ui/review/split_dialog.py"/>
        <source>Split the proposal</source>
        <translation>拆分建议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Split {event}</source>
        <translation>拆分{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>Split {proposal} in two</source>
        <translation>已将{proposal}拆成两条</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>Stands elsewhere in the text that was annotated.</source>
        <translation>在标注的文本中位于别处。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Stands still</source>
        <translation>无动画</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <source>Status when reported</source>
        <translation>报道时状态</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/parts/progress_card.py"/>
        <source>Stop; nothing is changed</source>
        <translation>停止；什么也不改变</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>Stop; what is done is kept</source>
        <translation>停止；已完成的会保留</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/card.py"/>
        <location filename="../../viewer/ui/parts/progress_card.py"/>
        <source>Stopping...</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Subtitle of the image</source>
        <translation>图片副标题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>Summary</source>
        <translation>概述</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Sun</source>
        <comment>weekday, short</comment>
        <translation>周日</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Table of events</source>
        <translation>事件表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Table of figures</source>
        <translation>数字表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Table of notes</source>
        <translation>笔记表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Table of people and bodies</source>
        <translation>人物与机构表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>Table of quotes</source>
        <translation>引语表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/pane.py"/>
        <location filename="../../viewer/ui/tables/tables_bar.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Take away side {number}</source>
        <translation>去掉第 {number} 个阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>Take it</source>
        <translation>改用于此</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>Take one of them away above, or clear them all.</source>
        <translation>请在上方去掉其中一个，或全部清除。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/chips.py"/>
        <source>Take out {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/first_hint.py"/>
        <source>Take the tour</source>
        <translation>开始导览</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/done_line.py"/>
        <source>Taken back: {change}</source>
        <translation>已撤销：{change}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>Taking away one is not enough. Without two of them there would be:</source>
        <translation>去掉一个还不够。去掉两个后会有：</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/marked_text.py"/>
        <source>Text: {title}</source>
        <translation>文本：{title}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/found.py"/>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <source>Texts</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Texts are being attached; wait until they are, or cancel that.</source>
        <translation>正在附上文本；请等待完成，或先取消。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/leave.py"/>
        <source>Texts are still being attached</source>
        <translation>仍在附上文本</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/links.py"/>
        <source>That link is not there any more</source>
        <translation>这个关联已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/links.py"/>
        <source>That link is there already</source>
        <translation>这个关联已经有了</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/links.py"/>
        <source>That link is there already; remove this one instead</source>
        <translation>那个关联已经有了；请移除这一个</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>The PDF itself was made on {day}.</source>
        <translation>PDF 本身生成于 {day}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>The SVG is on the clipboard.</source>
        <translation>SVG 已复制到剪贴板。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>The article's text</source>
        <translation>文章正文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>The attached text differs from the one that was annotated.</source>
        <translation>附上的文本与标注时的不同。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/errands.py"/>
        <location filename="../../viewer/ui/files/recent_menu.py"/>
        <source>The bundled timeline</source>
        <translation>自带的时间线</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>The date is empty; {how}</source>
        <translation>日期为空；{how}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>The date was not understood, namely “{typed}”; {how}</source>
        <translation>看不懂日期“{typed}”；{how}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>The date was not understood, namely “{words}” in it; {how}</source>
        <translation>看不懂这个日期中的“{words}”；{how}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>The day on which the table's file was last changed.</source>
        <translation>表格文件最后一次修改的日期。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>The digest was edited since it was annotated.</source>
        <translation>摘要在标注后被改动过。</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>The disk gives back other bytes than were written to it</source>
        <translation>磁盘读回的字节与写入的不同</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <source>The document has no such measure; add it first</source>
        <translation>文档中没有这个指标；请先添加</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/one_of.py"/>
        <source>The document has nobody called “{name}”; add that person first</source>
        <translation>文档中没有叫“{name}”的人物或机构；请先添加</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <source>The document has nobody of that name; add that person first</source>
        <translation>文档中没有叫这个名字的人物或机构；请先添加</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/changes.py"/>
        <source>The document is another by now; what was done before cannot be undone.</source>
        <translation>文档已经变了；之前的操作无法撤销。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/changes.py"/>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>The document is being changed; wait until it is.</source>
        <translation>文档正在更改；请稍候。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/changes.py"/>
        <source>The document is so large that what was done before cannot be undone now.</source>
        <translation>文档太大，之前的操作现在无法撤销。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>The document itself was made on {day}.</source>
        <translation>文件本身生成于 {day}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/finding.py"/>
        <source>The document was closed.</source>
        <translation>文档已关闭。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/events.py"/>
        <source>The event has a side that the document does not have; choose another</source>
        <translation>文档中没有该事件的阵营；请另选一个</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>The events shown tell no figure that belongs to a measure.</source>
        <translation>所显示的事件没有属于任何指标的数字。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>The events that the filters leave name nobody.</source>
        <translation>筛选后的事件没有提到人物与机构。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>The events that the filters leave tell no figures.</source>
        <translation>筛选后的事件没有给出数字。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>The events that the filters leave tell no quotes.</source>
        <translation>筛选后的事件没有引语。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>The events: {events}.</source>
        <translation>事件：{events}。</translation>
    </message>
    <message>
        <location filename="../../viewer/store/stored_proposals.py"/>
        <source>The file was changed by another program; open it again</source>
        <translation>文件被其他程序更改；请重新打开</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/filters.py"/>
        <source>The filter has no name; write one under which you will find it</source>
        <translation>筛选没有名称；请写一个便于查找的名称</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <source>The filter {name} is deleted.</source>
        <translation>已删除筛选{name}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>The filters leave no event, and so no figures.</source>
        <translation>筛选后没有事件，也就没有数字。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>The filters leave no event, and so no people.</source>
        <translation>筛选后没有事件，也就没有人物与机构。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>The filters leave no event, and so no quotes.</source>
        <translation>筛选后没有事件，也就没有引语。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>The filters leave no event.</source>
        <translation>筛选后没有事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/notes.py"/>
        <source>The filters leave nothing that is noted.</source>
        <translation>筛选后没有带笔记的内容。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>The filters {names} ask for it no more.</source>
        <translation>
            <numerusform>筛选{names}不再包含它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>The filters {names} ask for them no more.</source>
        <translation>
            <numerusform>筛选{names}不再包含它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>The filters {names} go too.</source>
        <translation>
            <numerusform>筛选{names}也会删除。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>The first line of the text.</source>
        <translation>正文第一行。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <source>The first rows as events</source>
        <translation>前几行对应的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>The full text you attach</source>
        <translation>你附上的原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/guide.py"/>
        <source>The guide is in English. It stays open while you work.</source>
        <translation>指南为英文。工作时可以一直开着。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export.py"/>
        <source>The image is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/errands.py"/>
        <source>The image is saved as {name}.</source>
        <translation>图片已保存为“{name}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/runner.py"/>
        <source>The import has stopped</source>
        <translation>导入已停止</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/events.py"/>
        <source>The importance is {given}; it is one of 1 to 5</source>
        <translation>重要程度为 {given}；应为 1 到 5</translation>
    </message>
    <message>
        <location filename="../../viewer/store/journals.py"/>
        <source>The journal beside {file} is not one of Parley's</source>
        <translation>“{file}”旁的日志不是 Parley 的</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>The kind has no name; write a word for it</source>
        <translation>类型没有名称；请写一个词</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>The kind {kind} is there already</source>
        <translation>已有类型{kind}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/naming.py"/>
        <source>The label has {count} characters and {most} are allowed; shorten it</source>
        <translation>标签有 {count} 个字符，最多 {most} 个；请缩短</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/naming.py"/>
        <source>The label has {count} characters and {most} are allowed; shorten it, or make the event less important</source>
        <translation>标签有 {count} 个字符，最多 {most} 个；请缩短，或降低事件的重要程度</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/naming.py"/>
        <source>The label is empty; say in a few words what happened</source>
        <translation>标签为空；请用几个字说明发生了什么</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/measures.py"/>
        <source>The measure has no name; say what quantity it is</source>
        <translation>指标没有名称；请写明是什么量</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/measures.py"/>
        <source>The measure has no unit; write what is counted (USD, %, jobs)</source>
        <translation>指标没有单位；请写明计的是什么 (USD、%、jobs)</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>The most important: {events}.</source>
        <translation>最重要的事件：{events}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>The name is empty; write who or what it is</source>
        <translation>名称为空；请写明是谁或什么</translation>
    </message>
    <message>
        <location filename="../../viewer/render/formats.py"/>
        <source>The name of a picture has to end in {endings}, not in {suffix}.</source>
        <translation>图片文件名须以 {endings} 结尾，而不是 {suffix}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/belonging.py"/>
        <source>The other event</source>
        <translation>另一事件</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>The pasted text holds no text</source>
        <translation>粘贴的内容中没有文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>The pasted text is larger than {limit}; cut it to the article</source>
        <translation>粘贴的文字超过 {limit}；请只保留文章</translation>
    </message>
    <message>
        <location filename="../../viewer/render/chosen.py"/>
        <location filename="../../viewer/render/picture.py"/>
        <source>The picture is too small for any event to stand in it; make it larger.</source>
        <translation>图片太小，一个事件也放不下；请放大图片。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/timeline/page.py"/>
        <source>The picture is too small for {n} lanes with their words; make it larger, choose other lanes or leave the notes out.</source>
        <translation>
            <numerusform>图片太小，放不下 {n} 条泳道及其文字；请放大图片、改选泳道或省去注释。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/correcting.py"/>
        <source>The proposal is nothing else; reject it</source>
        <translation>该建议别无内容；请舍弃</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/sources.py"/>
        <source>The publisher is empty; readers need it to find the source</source>
        <translation>媒体为空；读者需要它来找到来源</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>The range ends before it begins: {start} is later than {end}.</source>
        <translation>范围的结束早于开始：{start} 晚于 {end}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/bug.py"/>
        <source>The report holds no text of yours.</source>
        <translation>报告中没有你的任何文字。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>The search did not get an answer.</source>
        <translation>搜索没有得到回应。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/sources.py"/>
        <source>The short is empty; readers need it to find the source</source>
        <translation>简称为空；读者需要它来找到来源</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>The side has no name; write who it is</source>
        <translation>阵营没有名称；请写明是谁</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/sheet.py"/>
        <source>The table is being made...</source>
        <translation>正在生成表格…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_desk.py"/>
        <source>The table you import</source>
        <translation>你导入的表格</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>The text does not tell who speaks</source>
        <translation>文中没有说明是谁说的</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/proof.py"/>
        <source>The text of {names} was edited by another program</source>
        <translation>{names} 的文本被别的程序改动过</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>The text says “{words}”, counted from its day of publication.</source>
        <translation>原文说“{words}”，从发表日推算。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>The text says “{words}”.</source>
        <translation>原文说“{words}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/naming.py"/>
        <source>The title has {count} characters and {most} are allowed; shorten it</source>
        <translation>标题有 {count} 个字符，最多 {most} 个；请缩短</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/sources.py"/>
        <source>The title is empty; readers need it to find the source</source>
        <translation>标题为空；读者需要它来找到来源</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/naming.py"/>
        <source>The title is empty; say in a few words what happened</source>
        <translation>标题为空；请用几个字说明发生了什么</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>The title is empty; say what the timeline is about</source>
        <translation>标题为空；请写明时间线讲的是什么</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <source>The unit is empty; write what is counted (USD, %, jobs)</source>
        <translation>单位为空；请写明计的是什么 (USD、%、jobs)</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <source>The upper end of the range is below the lower one; swap them</source>
        <translation>范围的上限小于下限；请对调</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>The upper end “{typed}” is no number; give it in digits</source>
        <translation>上限“{typed}”不是数；请用数字书写</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <source>The value is no number; write it in digits</source>
        <translation>数值不是数；请用数字书写</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>The value “{typed}” is no number; give it in digits</source>
        <translation>数值“{typed}”不是数；请用数字书写</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/passage_boxes.py"/>
        <source>The whole passage</source>
        <translation>整个段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>The window’s colours; an image has a theme of its own.</source>
        <translation>窗口的配色；图片另有自己的主题。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>The window’s; documents and files stay as they are.</source>
        <translation>窗口的语言；文档和文件保持不变。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>The writer’s own quotation marks</source>
        <translation>作者自己加的引号</translation>
    </message>
    <message>
        <location filename="../../viewer/library/correcting.py"/>
        <source>The {form} of {source} has no such place; select its words</source>
        <translation>{source} 的{form}中没有这个位置；请选中文字</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/view_words.py"/>
        <source>The {number} most important of {total} events from {sources}, {dates}</source>
        <translation>
            <numerusform>{sources}、{total} 个事件中最重要的 {number} 个，{dates}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/view_words.py"/>
        <source>The {number} most important of {total} events, {dates}</source>
        <translation>
            <numerusform>{total} 个事件中最重要的 {number} 个，{dates}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/making.py"/>
        <source>The {shown} most important of {coming} events; the rest is being made ready: {part}</source>
        <translation>先显示 {coming} 个事件中最重要的 {shown} 个，其余正在准备：{part}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>There already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/measures.py"/>
        <source>There is a measure {name} already</source>
        <translation>已有指标{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>There is a side {name} already</source>
        <translation>已有阵营{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/correcting.py"/>
        <source>There is no annotation “{id}”</source>
        <translation>没有标注“{id}”</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/deciding.py"/>
        <source>There is no event that this could be merged with</source>
        <translation>没有可与之合并的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <location filename="../../viewer/library/editing/notes.py"/>
        <location filename="../../viewer/library/editing/ordering.py"/>
        <source>There is no event “{id}” any more</source>
        <translation>事件“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <source>There is no figure “{id}” any more</source>
        <translation>数字“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>There is no file {file}</source>
        <translation>没有文件“{file}”</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/events.py"/>
        <source>There is no kind “{kind}”; add it to the document first</source>
        <translation>没有类型“{kind}”；请先添加到文档中</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/measures.py"/>
        <source>There is no measure “{id}” any more</source>
        <translation>指标“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/deciding.py"/>
        <source>There is no passage here to be split</source>
        <translation>这里没有可拆分的段落</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/events.py"/>
        <source>There is no passage “{id}” any more</source>
        <translation>段落“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/notes.py"/>
        <source>There is no passage, figure or quotation “{id}” any more</source>
        <translation>段落、数字或引语“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/render/sizes.py"/>
        <source>There is no preset {name}; choose one of {names}.</source>
        <translation>没有预设 {name}；可选：{names}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/finding.py"/>
        <source>There is no proposal “{id}” any more</source>
        <translation>建议“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/annotations.py"/>
        <source>There is no quotation “{id}” any more</source>
        <translation>引语“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>There is no side “{id}” any more</source>
        <translation>阵营“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/ordering.py"/>
        <source>There is no source “{id}” any more</source>
        <translation>来源“{id}”已不存在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/attaching.py"/>
        <source>There is no source “{source}”; known are {known}</source>
        <translation>没有来源“{source}”；已有的来源：{known}</translation>
    </message>
    <message>
        <location filename="../../viewer/render/theme.py"/>
        <source>There is no theme {name}; choose one of {names}.</source>
        <translation>没有主题 {name}；可选：{names}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/numeric_dates.py"/>
        <source>There is no week {number} in {year}; write its first day</source>
        <translation>{year}年没有第 {number} 周；请写出该周的第一天</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>There is no word in “{query}” to look for.</source>
        <translation>“{query}”中没有可搜索的词。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>There is no {day}: that month has {last} days; write another</source>
        <translation>没有 {day} 这一天：该月只有 {last} 天；请改写</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>There is nobody called “{id}” any more</source>
        <translation>“{id}”已不在人物与机构中</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/events.py"/>
        <source>There is nobody called “{name}”; add that person first</source>
        <translation>没有叫“{name}”的人物或机构；请先添加</translation>
    </message>
    <message>
        <location filename="../../viewer/render/formats.py"/>
        <source>There is not enough memory for a picture of this size.</source>
        <translation>内存不足，无法生成这样大的图片。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>There is nothing in it that can be imported.</source>
        <translation>其中没有可导入的内容。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>There is nothing to say in this picture.</source>
        <translation>这张图片里没有可写的内容。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/accepting.py"/>
        <source>These tell events once more that are there; merge or accept them one by one</source>
        <translation>这些建议说的是文档中已有的事件；请逐条合并或采纳</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>These words are what is marked</source>
        <translation>这些文字就是所标注的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/marking.py"/>
        <location filename="../../viewer/library/reviewing/correcting.py"/>
        <source>These words tell the event already</source>
        <translation>这段原文已经是该事件的依据</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/runner.py"/>
        <source>They are in {name}.</source>
        <translation>它们在 {name} 中。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>They are said to measure different things, so all of them can be right.</source>
        <translation>据称衡量的是不同事物，因此可能都对。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>They are said to measure the same, so not all of them can be right.</source>
        <translation>据称衡量的是同一事物，因此不可能都对。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>They come in beside your work. Those that do not say when they were published are listed at the end, to be given their dates.</source>
        <translation>导入时你可以继续工作。没有写明发表日期的会列在最后，等你填写。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>They differ in nothing that is compared here.</source>
        <translation>在此对照的各项中没有不同。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_desk.py"/>
        <source>They stand on the timeline; Ctrl+Z takes them back.</source>
        <translation>它们已在时间线上；Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/source.py"/>
        <source>This document has no sources yet.</source>
        <translation>此文档还没有来源。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>This document holds no events yet.</source>
        <translation>本文档还没有事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>This document holds no figures yet.</source>
        <translation>本文档还没有数字。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>This document holds no people yet.</source>
        <translation>本文档还没有人物与机构。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/event_names.py"/>
        <source>This document holds no quotes yet.</source>
        <translation>本文档还没有引语。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/source.py"/>
        <source>This document holds no text of this source.</source>
        <translation>此文档中没有这个来源的文本。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>This file has not passed its check, so it is only read. Try again when it has.</source>
        <translation>此文件尚未通过检查，因此只能阅读。通过后请再试。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>This is how they will be cited. Correct what is wrong.</source>
        <translation>引文出处将如下。有误请更正。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/text_menu.py"/>
        <source>This is no figure</source>
        <translation>这不是数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/text_menu.py"/>
        <source>This is no quotation</source>
        <translation>这不是引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/bug.py"/>
        <source>This is our mistake. Your document is safe, and you can go on working.</source>
        <translation>这是我们的错误。你的文档完好，可以继续工作。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_shown.py"/>
        <source>This is the export.</source>
        <translation>所见即导出效果。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/picture_opening.py"/>
        <source>This is the view that {name} shows, but the document has changed since.</source>
        <translation>这就是“{name}”所示的视图，但文档此后有变动。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/picture_opening.py"/>
        <source>This is the view that {name} shows.</source>
        <translation>这就是“{name}”所示的视图。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>This proposal</source>
        <translation>本条建议</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/finding.py"/>
        <source>This proposal was accepted before; undo that first</source>
        <translation>该建议已采纳；请先撤销</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/finding.py"/>
        <source>This proposal was merged before; undo that first</source>
        <translation>该建议已合并；请先撤销</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/finding.py"/>
        <source>This proposal was rejected before; undo that first</source>
        <translation>该建议已舍弃；请先撤销</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Those of each stretch</source>
        <translation>各时段的数字</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/accounts/thread_strip.py"/>
        <source>Thread of {n}</source>
        <translation>
            <numerusform>{n} 个事件的脉络</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/threads.py"/>
        <source>Thread of “{event}”</source>
        <translation>“{event}”的脉络</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>Threatened</source>
        <translation>已发出威胁</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Thu</source>
        <comment>weekday, short</comment>
        <translation>周四</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/pane.py"/>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/timeline.py"/>
        <source>Timeline so far</source>
        <translation>目前的时间线</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/done_line.py"/>
        <source>Timeline so far: {events}, proposals in outline</source>
        <translation>目前的时间线：{events}，建议以轮廓显示</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/about.py"/>
        <source>Timelines in which every date, figure and quote leads to its words.</source>
        <translation>每个日期、数字和引语都能回到原文的时间线。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/editing/source_form.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Title of the image</source>
        <translation>图片标题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Title of the table</source>
        <translation>表格标题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>Title, publisher and byline (F2)</source>
        <translation>标题、媒体和作者（F2）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <location filename="../../viewer/ui/filters/pane.py"/>
        <source>Told by</source>
        <translation>见于</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>Told right after an event of that date.</source>
        <translation>紧接在该日期的事件之后叙述。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>Try fewer words; the beginning of a word is enough.</source>
        <translation>请减少词数；只写词的开头即可。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>Try the beginning of the word, a name, or a figure such as 145% or $60bn.</source>
        <translation>请试试词的开头、名称，或 145%、$60bn 这样的数字。</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Tue</source>
        <comment>weekday, short</comment>
        <translation>周二</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>Two figures, one measure</source>
        <translation>两个数字，同一指标</translation>
    </message>
    <message>
        <location filename="../../viewer/library/facets.py"/>
        <source>Two or more</source>
        <translation>两个及以上来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Two sides have the same name.</source>
        <translation>有两个阵营同名。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>Type a word, a name or a number.</source>
        <translation>请输入词、名称或数字。</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>US$</source>
        <comment>unit of figures</comment>
        <translation>美元</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>Undated past; taken to be near the day of publication.</source>
        <translation>过去的事，未写日期；视为接近发表日。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>Undated; told as of the day of publication.</source>
        <translation>未写日期；按发表日计。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/commands.py"/>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <location filename="../../viewer/ui/review/done_line.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/commands.py"/>
        <source>Undo: {name}</source>
        <translation>撤销：{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Unfold or fold the nearest quiet time</source>
        <translation>展开或折叠最近的平静期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Unfold this time</source>
        <translation>展开这段时间</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Unpin</source>
        <translation>取消钉住</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Until when the table tells</source>
        <translation>表格截至何时</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <source>Until {date}</source>
        <translation>至 {date}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/saved.py"/>
        <source>Update to the filters that are set</source>
        <translation>更新为当前的筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Upper end, of a range</source>
        <translation>上限（如为范围）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>Use these words</source>
        <translation>用这些文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/dialogs/guide.py"/>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Usual</source>
        <translation>普通</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <source>Value to</source>
        <translation>数值上限</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Very fast</source>
        <translation>很快</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>Via</source>
        <translation>经由</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>View before, after</source>
        <translation>上一个、下一个视图</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notices.py"/>
        <source>Warning: {text}</source>
        <translation>警告：{text}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Wed</source>
        <comment>weekday, short</comment>
        <translation>周三</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>What agrees and what differs</source>
        <translation>相同与不同之处</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>What agrees: {parts}</source>
        <translation>一致之处：{parts}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/report.py"/>
        <source>What became of each file</source>
        <translation>各文件的结果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/keep_copy.py"/>
        <source>What came with Parley stays as it came. {edit} goes into a document of your own, saved from then on.</source>
        <translation>Parley 自带的文档保持原样。{edit}将写入你自己的文档，此后随时保存。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>What happened, how its date is known and who tells it stand here; the passage is marked in the text below. A click on a figure or a quote in the text leads back to its event.</source>
        <translation>这里写着发生了什么、日期的依据以及见于何处；段落在下方文本中标出。点击文本中的数字或引语，即回到它的事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>What has no sure place in the text, one by one</source>
        <translation>逐条列出在原文中位置不确定的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/proof.py"/>
        <source>What is marked in it has been looked for anew; above the text stands what changed its words or its place.</source>
        <translation>其中的标记已重新查找；文字或位置有变的列在文本上方。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/form_dialog.py"/>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/figures.py"/>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>What it measures</source>
        <translation>衡量内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/menu.py"/>
        <source>What the figures chart shows</source>
        <translation>数字图表显示的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>What the lanes of the timeline tell apart</source>
        <translation>时间线的泳道按什么划分</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>What the timeline is about</source>
        <translation>时间线的主题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>What you import</source>
        <translation>你导入的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/watch.py"/>
        <source>What you see is still whole here; save it under a name to keep it.</source>
        <translation>你看到的内容在这里仍是完整的；另存一份即可保留。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/settings.py"/>
        <source>Wheel zooms</source>
        <translation>滚轮缩放</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <location filename="../../viewer/library/tables/events.py"/>
        <location filename="../../viewer/ui/editing/event_form.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/importing/table_preview.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>When deleted, all go to</source>
        <translation>删除后全部归入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>When was it published?</source>
        <translation>何时发表？</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlight_strip.py"/>
        <source>Where figures and quotes are</source>
        <translation>数字和引语的位置</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlight_strip.py"/>
        <source>Where figures and quotes are; a click goes there</source>
        <translation>数字和引语的位置；点击即前往</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/likening.py"/>
        <source>Which event does this proposal tell?</source>
        <translation>这条建议讲的是哪个事件？</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/split_dialog.py"/>
        <source>Which passages tell another event?</source>
        <translation>哪些段落讲的是另一个事件？</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>Who claims it</source>
        <translation>由谁提出</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Who published it?</source>
        <translation>由哪家媒体发表？</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>Who wrote it?</source>
        <translation>作者是谁？</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>Whoever is on none of these sides will stand on “{side}”.</source>
        <translation>不属于任何阵营的人将归入“{side}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <source>With</source>
        <comment>these people</comment>
        <translation>涉及</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>Without one of them there would be:</source>
        <translation>去掉其中一个后会有：</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>Without “{part}”: {n} events</source>
        <translation>
            <numerusform>不按“{part}”：{n} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>Without: {parts}.</source>
        <translation>不含：{parts}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>Words and figures</source>
        <translation>文字与数字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Words in quotation marks</source>
        <translation>引号中的词</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>Words in quotation marks that nobody is said to have spoken</source>
        <translation>引号中的词，没有说是谁说的</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>Write a note</source>
        <translation>写笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/text_menu.py"/>
        <location filename="../../viewer/ui/notes/commands.py"/>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Write a note...</source>
        <translation>写笔记…</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_shown.py"/>
        <source>Write anew</source>
        <translation>重新撰写</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>You may not read {file}</source>
        <translation>无权读取“{file}”</translation>
    </message>
    <message>
        <location filename="../../viewer/store/connection.py"/>
        <source>You may not write to {file} and its folder: save it under another name</source>
        <translation>无权写入“{file}”及其文件夹：请以其他名称保存</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/watch.py"/>
        <source>You see it as it was. Reload it to see what is in it now.</source>
        <translation>你看到的是先前的内容。重新载入即可看到现在的内容。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/changes.py"/>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>Your change</source>
        <translation>你的更改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/changes.py"/>
        <source>Your change is being saved</source>
        <translation>正在保存你的更改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>Your correction</source>
        <translation>你的更正</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/deciding.py"/>
        <source>Your decision</source>
        <translation>你的决定</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>Your deletion</source>
        <translation>你的删除</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>Your event</source>
        <translation>你的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>Your file is only read.</source>
        <translation>你的文件只读取，不改动。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>Your files are only read.</source>
        <translation>你的文件只读取，不改动。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <source>Your filter</source>
        <translation>你的筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Your merger</source>
        <translation>你的合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/desk.py"/>
        <source>Your note</source>
        <translation>你的笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/field.py"/>
        <source>Your note: kept by Ctrl+Enter, left by Esc</source>
        <translation>你的笔记：按 Ctrl+Enter 保存，按 Esc 放弃</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/settings.py"/>
        <source>Your settings could not be read and start afresh; the old file is kept as {file}.</source>
        <translation>设置无法读取，已重新开始；旧文件保存为“{file}”。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>Your split</source>
        <translation>你的拆分</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Zoom and fold</source>
        <translation>缩放与折叠</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Zoom at the pointer</source>
        <translation>在指针处缩放</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/toolbar.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Zoom to a stretch</source>
        <translation>放大到一段时间</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/groups.py"/>
        <source>Zoom to an event, or show everything</source>
        <translation>放大到事件，或显示全部</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>Zoom to the selected event</source>
        <translation>放大到所选事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/menu.py"/>
        <source>Zooming by the wheel</source>
        <translation>滚轮缩放速度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>a click opens the sentence</source>
        <translation>点击打开所在句子</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>a click opens what it is on</source>
        <translation>点击打开笔记所在之处</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a clock time is written 22:38 or 22:38:00, a zone after it Z or -04:00</source>
        <translation>时刻写成 22:38 或 22:38:00，其后时区写 Z 或 -04:00</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a date is missing; {forms}</source>
        <translation>缺少日期；{forms}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a day is known only with its month; write XX for both</source>
        <translation>知道日就须知道月；请两者都写 XX</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a decade or century is written {form}, a year with four digits</source>
        <translation>年代或世纪写成 {form}，年份用四位数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>a moment left</source>
        <translation>马上就好</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a year has four digits, as in 0476 or 2018</source>
        <translation>年份用四位数字，如 0476 或 2018</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a year has four digits, of which the last or the last two may be X</source>
        <translation>年份用四位数字，最后一位或两位可以是 X</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a zone is less than 24 hours from UTC</source>
        <translation>时区与 UTC 相差不到 24 小时</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>a zone is written Z, -04:00 or -04</source>
        <translation>时区写成 Z、-04:00 或 -04</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>about</source>
        <comment>bound of a figure</comment>
        <translation>约</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>about {amount}</source>
        <translation>约 {amount}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>about {date}</source>
        <translation>约{date}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>about {n} min left</source>
        <translation>
            <numerusform>约剩 {n} 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>about {n} s left</source>
        <translation>
            <numerusform>约剩 {n} 秒</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>about {size} {unit}</source>
        <translation>约 {size} {unit}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>accept what can stand of {proposals}</source>
        <translation>采纳{proposals}中能采纳的</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>accept {n} proposals</source>
        <translation>
            <numerusform>采纳 {n} 条建议</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>accept {proposal}</source>
        <translation>采纳{proposal}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/commands.py"/>
        <source>accept, correct or reject what was read in articles</source>
        <translation>采纳、更正或舍弃从文章中读出的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/candidates.py"/>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <location filename="../../viewer/ui/review/legend.py"/>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <location filename="../../viewer/ui/review/own_words.py"/>
        <source>add a passage to {event}</source>
        <translation>为{event}添加段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>add {event}</source>
        <translation>添加{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <source>add {name}</source>
        <translation>添加 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>agree to a place</source>
        <translation>认可位置</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>an interval has one / and two dates</source>
        <translation>区间由一个 / 和两个日期组成</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>an interval needs a date on at least one side of its /</source>
        <translation>区间的 / 至少一侧要有日期</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>and {number} more rows</source>
        <translation>另有 {number} 行</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <location filename="../../viewer/ui/importing/table_desk.py"/>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>and {n} more</source>
        <translation>
            <numerusform>以及另外 {n} 项</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/linked.py"/>
        <source>answers</source>
        <comment>on an arc to another event</comment>
        <translation>回应</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>answers the selected event</source>
        <translation>回应所选事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/order_button.py"/>
        <source>as in the text</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>as the label</source>
        <translation>同标签</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>as the rows say</source>
        <translation>按各行所写</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>at least</source>
        <comment>bound of a figure</comment>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>at least {amount}</source>
        <translation>至少 {amount}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>at most {amount}</source>
        <translation>至多 {amount}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/sheet.py"/>
        <source>at work...</source>
        <translation>处理中…</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>attach {n} texts</source>
        <translation>
            <numerusform>附上 {n} 份文本</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>autumn</source>
        <comment>of a year</comment>
        <translation>秋</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>before a clock time stands a whole date, as in 2018-03-24T22:38</source>
        <translation>时刻之前要有完整日期，如 2018-03-24T22:38</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>both clock times need the same zone, or none</source>
        <translation>两个时刻须用相同时区，或都不写时区</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/telling.py"/>
        <source>bundled, not yet a copy of your own</source>
        <translation>自带文档，还不是你自己的副本</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/order_button.py"/>
        <source>by date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/article.py"/>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>change the citation of {source}</source>
        <translation>更改{source}的引文出处</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>change the date of publication of {source}</source>
        <translation>更改{source}的发表日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>change the figure {words}</source>
        <translation>更改数字{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>change the quotation {words}</source>
        <translation>更改引语{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>change the {part} of {proposal}</source>
        <translation>更改{proposal}的{part}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>change what the document is called</source>
        <translation>更改文档的标题与说明</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>change {event}</source>
        <translation>更改{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <source>change {name}</source>
        <translation>更改 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>choose</source>
        <comment>what keys do</comment>
        <translation>选择</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>clock times run from 00:00:00 to 23:59:59</source>
        <translation>时刻为 00:00:00 至 23:59:59</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>comparing with what the document has</source>
        <translation>正在与文档已有内容比较</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>content</source>
        <comment>what is asked for</comment>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/linked.py"/>
        <source>contradicts</source>
        <comment>on an arc to another event</comment>
        <translation>矛盾</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>contradicts the selected event</source>
        <translation>与所选事件矛盾</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>deadline</source>
        <comment>kind of event</comment>
        <translation>期限</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>deal</source>
        <comment>kind of event</comment>
        <translation>协议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <source>delete the filter {name}</source>
        <translation>删除筛选{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/desk.py"/>
        <source>delete the note on {what}</source>
        <translation>删除{what}的笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>delete {event}</source>
        <translation>删除{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/list_page.py"/>
        <source>delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>demand</source>
        <comment>kind of event</comment>
        <translation>要求</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>demanded</source>
        <comment>legend</comment>
        <translation>已提要求</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>demanded</source>
        <comment>status of event</comment>
        <translation>已提要求</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>demanded when reported</source>
        <translation>报道时仍是要求</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>denied</source>
        <comment>legend</comment>
        <translation>被否认</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>denied</source>
        <comment>status of event</comment>
        <translation>被否认</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>denied when reported</source>
        <translation>报道时遭否认</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_shown.py"/>
        <source>describes this picture; edit freely</source>
        <translation>描述这张图片；可随意修改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/legend.py"/>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>digest only</source>
        <translation>仅在摘要中</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>direct</source>
        <translation>直接引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>dpi</source>
        <translation>dpi</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>edge not known</source>
        <comment>legend</comment>
        <translation>起止不明</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>eight</source>
        <comment>number</comment>
        <translation>8</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>eleven</source>
        <comment>number</comment>
        <translation>11</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>every point opens its sentence</source>
        <translation>单击任一点可打开原句</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>exact</source>
        <translation>确切</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>exact</source>
        <comment>bound of a figure</comment>
        <translation>准确</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>exactly</source>
        <translation>恰好</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/linked.py"/>
        <source>extends</source>
        <comment>on an arc to another event</comment>
        <translation>延续</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>extends the selected event</source>
        <translation>延续所选事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/group.py"/>
        <source>fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <location filename="../../viewer/ui/review/legend.py"/>
        <source>figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>figures</source>
        <comment>an event with these</comment>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>finding dates, figures and quotes</source>
        <translation>正在找日期、数字和引语</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>first</source>
        <comment>quarter</comment>
        <translation>一</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/commands.py"/>
        <source>first change something in the document</source>
        <translation>先对文档作一处更改</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>first draw more than one lane</source>
        <translation>先显示多条泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>first go back to a view</source>
        <translation>先回到某个视图</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/commands.py"/>
        <location filename="../../viewer/ui/review/commands.py"/>
        <source>first import an article</source>
        <translation>先导入一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>first let some event through the filters</source>
        <translation>先让筛选留下一些事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>first move or collapse a lane</source>
        <translation>先移动或收起一条泳道</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>first open a source</source>
        <translation>先打开一个来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>first select an event</source>
        <translation>先选择一个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>first select an event that a passage tells</source>
        <translation>先选择一个有段落作依据的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>first select an event told by several sources</source>
        <translation>先选中见于多个来源的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/commands.py"/>
        <source>first select an event with links</source>
        <translation>先选中有关联的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>first select an event, and words in a source</source>
        <translation>先选择一个事件，并在来源中选中文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/commands.py"/>
        <source>first select an event, or go to a passage</source>
        <translation>先选中事件，或转到段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/event_commands.py"/>
        <source>first select words in a source</source>
        <translation>先在来源中选中文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>first set a filter that is not saved yet</source>
        <translation>先设置一个尚未保存的筛选</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/commands.py"/>
        <source>first undo something</source>
        <translation>先撤销一步</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>first zoom or pan</source>
        <translation>先缩放或平移</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>five</source>
        <comment>number</comment>
        <translation>5</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>four</source>
        <comment>number</comment>
        <translation>4</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>fourth</source>
        <comment>quarter</comment>
        <translation>四</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>fragment</source>
        <translation>片段引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/linked.py"/>
        <source>fulfils</source>
        <comment>on an arc to another event</comment>
        <translation>兑现</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>fulfils the selected event</source>
        <translation>兑现所选事件</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>full text</source>
        <translation>原文全文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>full text of a source that is there; it is attached to it</source>
        <translation>已有来源的原文全文；将附到该来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/offers.py"/>
        <source>go to that time</source>
        <translation>跳到该时间</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>happened</source>
        <comment>legend</comment>
        <translation>已发生</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>happened</source>
        <comment>status of event</comment>
        <translation>已发生</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>happened or ongoing</source>
        <comment>legend</comment>
        <translation>已发生或仍在进行</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>has come about since</source>
        <translation>后已成真</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_desk.py"/>
        <source>import a table of events</source>
        <translation>导入事件表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/runner.py"/>
        <source>import articles</source>
        <translation>导入文章</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/runner.py"/>
        <source>import {n} articles</source>
        <translation>
            <numerusform>导入 {n} 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/legend.py"/>
        <source>in both</source>
        <translation>两个来源都有</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>it cannot be opened; look whether you may read its folder</source>
        <translation>无法打开；请检查是否有权读取其文件夹</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>it ends before it begins</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>it has no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>it has no rows</source>
        <translation>没有任何行</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>it has no title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/command_list.py"/>
        <source>it is open</source>
        <translation>它已打开</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>it may not be written to; save under another name</source>
        <translation>它不可写入；请以其他名称保存</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>its name is none</source>
        <translation>文件名无效</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>its {named} stay</source>
        <translation>
            <numerusform>其 {named}保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>keeps the {n} that are done</source>
        <translation>
            <numerusform>已完成的 {n} 篇会保留</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/form.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>kind</source>
        <comment>what is asked for</comment>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>known to the week, month or year: somewhere in this span</source>
        <comment>legend</comment>
        <translation>只知道周、月或年：在此时段之内</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>lasted this long</source>
        <comment>legend</comment>
        <translation>持续时段</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>leave out {words}</source>
        <translation>去掉{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>leave words to the digest</source>
        <translation>仅留在摘要中</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>let {proposal} wait again</source>
        <translation>让{proposal}重新待定</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>lies within what the other says</source>
        <translation>包含于另一方所说</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>look for words again</source>
        <translation>重新查找文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>mark {words}</source>
        <translation>标记{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>market</source>
        <comment>kind of event</comment>
        <translation>市场</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>measure</source>
        <comment>what is asked for</comment>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>merge 2 events</source>
        <translation>合并 2 个事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>merge 2 measures</source>
        <translation>合并 2 个指标</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>merge 2 people</source>
        <translation>合并 2 个人物或机构</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>merge {proposal} with {event}</source>
        <translation>将{proposal}与{event}合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/candidates.py"/>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/whole_pages.py"/>
        <source>move {name}</source>
        <translation>移动 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/people_row.py"/>
        <source>name, then Enter</source>
        <translation>输入姓名后按 Enter</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>nine</source>
        <comment>number</comment>
        <translation>9</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>no</source>
        <comment>number</comment>
        <translation>0</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>no day that can be read</source>
        <translation>不是可识别的日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <source>no passage in this document</source>
        <translation>本文档中没有段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>none</source>
        <comment>no event is without a label</comment>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <source>none</source>
        <comment>what a source tells</comment>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>not labelled</source>
        <comment>legend</comment>
        <translation>无标签</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>not named</source>
        <translation>未具名</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/article.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>not understood yet</source>
        <translation>尚未读懂</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/desk.py"/>
        <source>note on {what}</source>
        <translation>为{what}写笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>notes</source>
        <comment>an event with these</comment>
        <translation>笔记</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_card.py"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>nothing nearby says what it measures</source>
        <translation>附近没有说明它指什么</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_panel.py"/>
        <source>now</source>
        <translation>现为</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>number of sources</source>
        <comment>what is asked for</comment>
        <translation>来源数量</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>of a kind that is not read; left out</source>
        <translation>类型不受支持；略去</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>of an unknown trouble</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/commands.py"/>
        <source>on the event, or the passage that is read</source>
        <translation>写在事件或正在阅读的段落上</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>one</source>
        <comment>number</comment>
        <translation>1</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>one day for all</source>
        <translation>统一的日期</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>one publisher for all</source>
        <translation>统一的媒体</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>one source</source>
        <translation>一个来源</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>ongoing</source>
        <comment>status of event</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>ongoing when reported</source>
        <translation>报道时仍在进行</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>ongoing when reported</source>
        <comment>legend</comment>
        <translation>报道时仍在进行</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>open</source>
        <comment>what keys do</comment>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/panel.py"/>
        <source>open, next</source>
        <translation>打开，下一个</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>or a date, to go there</source>
        <translation>或输入日期以跳转</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/start_row.py"/>
        <source>or look at</source>
        <translation>或查看</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>other</source>
        <comment>kind of event</comment>
        <translation>其他</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>over</source>
        <translation>超过</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>over</source>
        <comment>bound of a figure</comment>
        <translation>超过</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>over {amount}</source>
        <translation>超过 {amount}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>paragraph {number}</source>
        <translation>第 {number} 段</translation>
    </message>
    <message>
        <location filename="../../viewer/library/attaching.py"/>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <location filename="../../viewer/ui/review/correcting.py"/>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>people</source>
        <translation>人物与机构</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>person or body</source>
        <comment>what is asked for</comment>
        <translation>人物或机构</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/desk.py"/>
        <source>pin {what}</source>
        <translation>钉住{what}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/notes.py"/>
        <location filename="../../viewer/ui/notes/panel.py"/>
        <source>pinned</source>
        <translation>已钉住</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>pins</source>
        <comment>an event with these</comment>
        <translation>图钉</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>planned</source>
        <comment>legend</comment>
        <translation>计划中</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>planned</source>
        <comment>status of event</comment>
        <translation>计划中</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>planned when reported</source>
        <translation>报道时仍在计划中</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>policy</source>
        <comment>kind of event</comment>
        <translation>政策</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_sizes.py"/>
        <source>portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/candidates.py"/>
        <location filename="../../viewer/ui/review/legend.py"/>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>publisher not told</source>
        <translation>未写明媒体</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attachments.py"/>
        <source>put a place right</source>
        <translation>更正位置</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>quotations</source>
        <comment>an event with these</comment>
        <translation>引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <location filename="../../viewer/ui/review/legend.py"/>
        <source>quote</source>
        <translation>引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>quotes</source>
        <translation>引语</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/card.py"/>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>reading it never comes to an end</source>
        <translation>读取永无止境</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>reject {proposal}</source>
        <translation>舍弃{proposal}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/candidates.py"/>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>rejected</source>
        <translation>已舍弃</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <source>rename the filter {name}</source>
        <translation>重命名筛选{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/linked.py"/>
        <source>repeats</source>
        <comment>on an arc to another event</comment>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>repeats the selected event</source>
        <translation>重复所选事件</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>retaliation</source>
        <comment>kind of event</comment>
        <translation>反制</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>row {number}: {why}</source>
        <translation>第 {number} 行：{why}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>run</source>
        <translation>执行</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>run, stay open</source>
        <translation>执行且不关闭</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>same words, elsewhere in the text</source>
        <translation>文字相同，位置不同</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>same words, same place</source>
        <translation>文字相同，位置相同</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>same words, {n} characters back</source>
        <translation>
            <numerusform>文字相同，前移 {n} 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>same words, {n} characters on</source>
        <translation>
            <numerusform>文字相同，后移 {n} 个字符</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>sanction</source>
        <comment>kind of event</comment>
        <translation>制裁</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <source>save the filter {name}</source>
        <translation>保存筛选{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>scare</source>
        <translation>引号用词</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>second</source>
        <comment>quarter</comment>
        <translation>二</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>sets of dates are not read; write the interval that holds them</source>
        <translation>不支持日期集合；请写包含它们的区间</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>seven</source>
        <comment>number</comment>
        <translation>7</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>several sources</source>
        <translation>多个来源</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/part_row.py"/>
        <source>shared with {numbers}</source>
        <translation>与 {numbers} 共用</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>side</source>
        <translation>阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>side</source>
        <comment>what is asked for</comment>
        <translation>阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>since {date}</source>
        <translation>{date}起</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>six</source>
        <comment>number</comment>
        <translation>6</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>something else has that name</source>
        <translation>该名称已被占用</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>source</source>
        <comment>what is asked for</comment>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>speaker not named</source>
        <translation>说话人不详</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <source>split {event}</source>
        <translation>拆分{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>split {proposal}</source>
        <translation>拆分{proposal}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>spring</source>
        <comment>of a year</comment>
        <translation>春</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>statement</source>
        <comment>kind of event</comment>
        <translation>声明</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>status</source>
        <comment>what is asked for</comment>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>summer</source>
        <comment>of a year</comment>
        <translation>夏</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/order_button.py"/>
        <source>surest first</source>
        <translation>把握大的在前</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/sheet_row.py"/>
        <source>table of events; its columns are asked for next</source>
        <translation>事件表格；接着询问各列</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>talks</source>
        <comment>kind of event</comment>
        <translation>会谈</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>tariff</source>
        <comment>kind of event</comment>
        <translation>关税</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>ten</source>
        <comment>number</comment>
        <translation>10</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/commands.py"/>
        <source>text, pages, PDF, Word, e-mail, tables of events</source>
        <translation>文本、网页、PDF、Word、邮件、事件表格</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>that month has the days 01 to {last}</source>
        <translation>该月只有 01 至 {last} 日</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/start_row.py"/>
        <source>the bundled timeline</source>
        <translation>内置时间线</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>the disk does not answer as it should</source>
        <translation>磁盘没有正常响应</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>the disk is full; free some space and try again</source>
        <translation>磁盘已满；请腾出空间后再试</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/desk.py"/>
        <source>the event</source>
        <translation>该事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/commands.py"/>
        <source>the event, or the passage that is read</source>
        <translation>事件或正在阅读的段落</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>the file is too large for this disk</source>
        <translation>文件对该磁盘而言过大</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>the importance “{words}” is none that is known</source>
        <translation>不认识的重要程度“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>the kind “{words}” is none that is known</source>
        <translation>不认识的类型“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>the marks ?, ~ and % stand once, at the end of a date</source>
        <translation>记号 ?、~ 和 % 只能在日期末尾出现一次</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/desk.py"/>
        <source>the passage</source>
        <translation>该段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>the passage on “{event}”</source>
        <translation>关于“{event}”的段落</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>the report tells why</source>
        <translation>原因见报告</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>the selected event answers this</source>
        <translation>所选事件回应此事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>the selected event contradicts this</source>
        <translation>所选事件与此事件矛盾</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>the selected event extends this</source>
        <translation>所选事件延续此事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>the selected event fulfils this</source>
        <translation>所选事件兑现此事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>the selected event repeats this</source>
        <translation>所选事件重复此事件</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>the status “{words}” is none that is known</source>
        <translation>不认识的状态“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>the week of {date}</source>
        <translation>{date}当周</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>their {named} stay</source>
        <translation>
            <numerusform>它们的 {named}保留</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>there is no month {month}</source>
        <translation>没有 {month} 月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>there is no month {month}; months are 01 to 12, seasons 21 to 24, quarters 33 to 36</source>
        <translation>没有 {month} 月；月份为 01 至 12，季节为 21 至 24，季度为 33 至 36</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>third</source>
        <comment>quarter</comment>
        <translation>三</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>this folder may not be written to</source>
        <translation>该文件夹不可写入</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/legend.py"/>
        <source>threatened</source>
        <comment>legend</comment>
        <translation>已发出威胁</translation>
    </message>
    <message>
        <location filename="../../viewer/model/value_words.py"/>
        <source>threatened</source>
        <comment>status of event</comment>
        <translation>已发出威胁</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>threatened when reported</source>
        <translation>报道时仍是威胁</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>three</source>
        <comment>number</comment>
        <translation>3</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/figure_spots.py"/>
        <source>threshold: {amount}</source>
        <translation>门槛：{amount}</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/figures_row.py"/>
        <source>tied to their sources</source>
        <translation>均有来源可查</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/legend.py"/>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <source>to</source>
        <comment>between two numbers</comment>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the century</source>
        <translation>精确到世纪</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the day</source>
        <translation>精确到日</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the decade</source>
        <translation>精确到年代</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the hour</source>
        <translation>精确到小时</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the minute</source>
        <translation>精确到分钟</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the month</source>
        <translation>精确到月</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the quarter</source>
        <translation>精确到季度</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the second</source>
        <translation>精确到秒</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the week</source>
        <translation>精确到周</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>to the year</source>
        <translation>精确到年</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>told by one only</source>
        <translation>仅一个来源提到</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>told by {sources}</source>
        <translation>见于{sources}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>told in {sources}, {passages}</source>
        <translation>见于 {sources}、{passages}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>twelve</source>
        <comment>number</comment>
        <translation>12</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>two</source>
        <comment>number</comment>
        <translation>2</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/figure_form.py"/>
        <location filename="../../viewer/ui/review/figure_rows.py"/>
        <source>under</source>
        <translation>不到</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>under</source>
        <comment>bound of a figure</comment>
        <translation>不到</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>under {amount}</source>
        <translation>不到 {amount}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>unmark {words}</source>
        <translation>取消标记{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/legend.py"/>
        <source>unmarked: told here only</source>
        <translation>未标记：仅此处提到</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/desk.py"/>
        <source>unpin {what}</source>
        <translation>取消钉住{what}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>until {date}</source>
        <translation>截至{date}</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>up to</source>
        <comment>bound of a figure</comment>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>up to {amount}</source>
        <translation>至多 {amount}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <source>update the filter {name}</source>
        <translation>更新筛选{name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/people_page.py"/>
        <source>vice premier; 2018-03/2023-03</source>
        <translation>副总理; 2018-03/2023-03</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>week of {date}</source>
        <translation>{date}当周</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>weeks are intervals of seven days</source>
        <translation>一周是七天的区间</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>weeks are intervals of seven days; write {days} with the precision week</source>
        <translation>一周是七天的区间；请写 {days}，精度为周</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>what the other says lies within</source>
        <translation>包含另一方所说</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>winter</source>
        <comment>of a year</comment>
        <translation>冬</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>with figures of {measures}</source>
        <translation>含有{measures}的数字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>with the words “{words}”</source>
        <translation>含有文字“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>with {contents}</source>
        <translation>含有{contents}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>with {people}</source>
        <translation>涉及{people}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>write it as 10 March 2026, March 2026, about 2026, or as EDTF (2026-03-10~)</source>
        <translation>请写成 10 March 2026、March 2026、about 2026，或用 EDTF (2026-03-10~)</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>write it as 2018, 2018-03, 2018-03-24 or 2018-03-24T22:38, a season 2018-22, a quarter 2018-33, or two of these with / between (.. for an open end); ~ after a date means about, ? uncertain</source>
        <translation>请写成 2018、2018-03、2018-03-24 或 2018-03-24T22:38，季节写 2018-22，季度写 2018-33，或用 / 连接其中两个（.. 表示一端不限）；日期后加 ~ 表示约，加 ? 表示不确定</translation>
    </message>
    <message>
        <location filename="../../viewer/model/edtf.py"/>
        <source>years run from 0001 to 9999</source>
        <translation>年份为 0001 至 9999</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>yuan</source>
        <comment>unit of figures</comment>
        <translation>元人民币</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>zoom to these</source>
        <comment>what keys do</comment>
        <translation>缩放到这些事件</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/figure_spots.py"/>
        <source>{amount} ({date})</source>
        <translation>{amount}（{date}）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/thread_strip.py"/>
        <source>{bearing}: {event}</source>
        <translation>{bearing}：{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>{bearing}: {source}: {words};</source>
        <translation>{bearing}：{source}：{words}；</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>{change} is being saved</source>
        <translation>正在保存{change}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>{clauses}.</source>
        <comment>a sentence</comment>
        <translation>{clauses}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/rows_model.py"/>
        <source>{column}, sorted, first first</source>
        <translation>{column}，已升序排列</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/tables/rows_model.py"/>
        <source>{column}, sorted, last first</source>
        <translation>{column}，已降序排列</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>{counts} proposed</source>
        <translation>已建议 {counts}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>{counts} wait for your review.</source>
        <translation>{counts}等待你审阅。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/counted_line.py"/>
        <location filename="../../viewer/ui/review/form.py"/>
        <source>{count} of {most}</source>
        <translation>{count}/{most}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{date} (uncertain)</source>
        <translation>{date}（不确定）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/said.py"/>
        <source>{date}, {precision}</source>
        <translation>{date}，{precision}</translation>
    </message>
    <message>
        <location filename="../../viewer/render/chosen.py"/>
        <source>{date}, {status}</source>
        <translation>{date}，{status}</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/ticks.py"/>
        <source>{day}</source>
        <comment>day of a month</comment>
        <translation>{day}日</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{day} {month}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/numeric_dates.py"/>
        <location filename="../../viewer/model/wording.py"/>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{day} {month} – {last_day} {last_month} {year}</source>
        <translation>{year}年{month}{day}日至{last_month}{last_day}日</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{day}, {clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{day}, {first} – {last}</source>
        <translation>{day} {first}–{last}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{day}, {first}–{last}</source>
        <translation>{day} {first}–{last}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>{done} of {all} reviewed</source>
        <translation>已审阅 {done}/{all}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>{done}. Next: {article} (N)</source>
        <translation>{done}。下一篇：{article} (N)</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/done_line.py"/>
        <source>{done}. Saved.</source>
        <translation>{done}。已保存。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>{events} from {sources}, {dates}</source>
        <translation>{events}，见于 {sources}，{dates}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/pane.py"/>
        <source>{events} proposed</source>
        <translation>提出 {events}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/done_line.py"/>
        <source>{events} so far; those of this article are drawn</source>
        <translation>目前{events}；只画出本文的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>{events}, {dates}</source>
        <translation>{events}，{dates}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>{events}, {figures}, {quotes}</source>
        <translation>{events}、{figures}、{quotes}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{event} ({date})</source>
        <translation>{event}（{date}）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{event} ({date}, {status})</source>
        <translation>{event}（{date}，{status}）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/desk.py"/>
        <source>{event} is deleted</source>
        <translation>已删除{event}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/desk.py"/>
        <source>{event} thread</source>
        <translation>{event} 脉络</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>{event}, {kind}</source>
        <translation>{event}，{kind}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>{field}.</source>
        <translation>{field}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>{figures}, {quotes}</source>
        <translation>{figures}，{quotes}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{figure} ({date})</source>
        <translation>{figure}（{date}）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>{figure}, {measures}, {source}</source>
        <translation>{figure}，{measures}，{source}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} cannot be read: {reason}</source>
        <translation>无法读取“{file}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} cannot be written: {reason}</source>
        <translation>无法写入“{file}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} has format {number}; this Parley reads formats up to {last}: install a newer Parley</source>
        <translation>“{file}”的格式为 {number}；此版 Parley 最高支持格式 {last}：请安装更新的 Parley</translation>
    </message>
    <message>
        <location filename="../../viewer/store/journals.py"/>
        <source>{file} has to be copied before it can be opened: {reason}</source>
        <translation>“{file}”须先复制才能打开：{reason}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/extracting.py"/>
        <source>{file} holds no text</source>
        <translation>“{file}”中没有文本</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is a database of another program, not a Parley document</source>
        <translation>“{file}”是其他程序的数据库，不是 Parley 文档</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is a folder, not a Parley document</source>
        <translation>“{file}”是文件夹，不是 Parley 文档</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} is a folder: name a file in it</source>
        <translation>“{file}”是文件夹：请指定其中的文件</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} is being written by another program; try again</source>
        <translation>“{file}”正在被其他程序写入；请再试</translation>
    </message>
    <message>
        <location filename="../../viewer/store/copying.py"/>
        <source>{file} is being written, or was until a moment ago: try again in a minute, or save it under another name</source>
        <translation>“{file}”正在被写入或刚刚被写入：请一分钟后再试，或以其他名称保存</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is cut short: {some} of {all} bytes are there; fetch it again or use a backup</source>
        <translation>“{file}”不完整：{all} 字节中只有 {some} 字节；请重新获取或使用备份</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} is damaged ({fault}): use a backup of it</source>
        <translation>“{file}”已损坏（{fault}）：请使用备份</translation>
    </message>
    <message>
        <location filename="../../viewer/store/allowed.py"/>
        <source>{file} is damaged: it lacks the {thing}</source>
        <translation>“{file}”已损坏：缺少 {thing}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is damaged: its first bytes contradict each other</source>
        <translation>“{file}”已损坏：开头的字节相互矛盾</translation>
    </message>
    <message>
        <location filename="../../viewer/store/allowed.py"/>
        <source>{file} is damaged: its {thing} is not as it was</source>
        <translation>“{file}”已损坏：其中的 {thing} 与原先不同</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is damaged: only {n} bytes of it are there</source>
        <translation>
            <numerusform>“{file}”已损坏：只剩 {n} 字节</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is damaged: there is no format {number}</source>
        <translation>“{file}”已损坏：没有格式 {number}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} is damaged: use a backup of it</source>
        <translation>“{file}”已损坏：请使用备份</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} is damaged: {fault}</source>
        <translation>“{file}”已损坏：{fault}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is empty: it is not a Parley document</source>
        <translation>“{file}”是空的：不是 Parley 文档</translation>
    </message>
    <message>
        <location filename="../../viewer/store/adding.py"/>
        <source>{file} is gone: nothing more is imported</source>
        <translation>“{file}”已不存在：不再导入</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is not a Parley document</source>
        <translation>“{file}”不是 Parley 文档</translation>
    </message>
    <message>
        <location filename="../../viewer/store/header.py"/>
        <source>{file} is not a file</source>
        <translation>“{file}”不是文件</translation>
    </message>
    <message>
        <location filename="../../viewer/store/allowed.py"/>
        <source>{file} is not opened: it holds the {thing}, which no document has</source>
        <translation>未打开“{file}”：其中有文档不应有的 {thing}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/adding.py"/>
        <source>{file} was changed by another program meanwhile: import again</source>
        <translation>“{file}”在此期间被其他程序更改：请重新导入</translation>
    </message>
    <message>
        <location filename="../../viewer/store/changing.py"/>
        <source>{file} was changed by another program meanwhile; open it again</source>
        <translation>“{file}”在此期间被其他程序更改；请重新打开</translation>
    </message>
    <message>
        <location filename="../../viewer/store/allowed.py"/>
        <source>{file} was made by another version of Parley: open it with that one, or build it again</source>
        <translation>“{file}”由另一版本的 Parley 生成：请用该版本打开，或重新生成</translation>
    </message>
    <message>
        <location filename="../../viewer/store/changing.py"/>
        <source>{file} was not changed: {reason}</source>
        <translation>未更改“{file}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>{file} was not opened</source>
        <translation>未能打开 {file}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/edits.py"/>
        <source>{file} was not saved</source>
        <translation>未能保存 {file}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} was not saved: beside it lies {journal}, a journal of an unfinished change; move it away</source>
        <translation>未保存“{file}”：旁边有未完成更改的日志“{journal}”；请将其移走</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} was not saved: it holds half a character, after “{words}”</source>
        <translation>未保存“{file}”：其中“{words}”之后有半个字符</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file} was not saved: {reason}</source>
        <translation>未保存“{file}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../viewer/store/adding.py"/>
        <source>{file} was replaced by another file meanwhile: import again</source>
        <translation>“{file}”在此期间被其他文件替换：请重新导入</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/telling.py"/>
        <source>{file} · saved</source>
        <translation>{file} · 已保存</translation>
    </message>
    <message>
        <location filename="../../viewer/store/troubles.py"/>
        <source>{file}: {reason}</source>
        <translation>“{file}”：{reason}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/building.py"/>
        <source>{file}:1: cannot be written: {reason}; make the folder writable</source>
        <translation>{file}:1：无法写入：{reason}；请让该文件夹可写</translation>
    </message>
    <message>
        <location filename="../../viewer/model/listing.py"/>
        <source>{first} and {last}</source>
        <translation>{first}和{last}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>{first} to {last}</source>
        <comment>months</comment>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>{first} to {last}</source>
        <comment>years</comment>
        <translation>{first}年至{last}年</translation>
    </message>
    <message>
        <location filename="../../viewer/library/view_words.py"/>
        <source>{first} to {last} {year}</source>
        <translation>{year}年{first}至{last}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/listing.py"/>
        <source>{first} {second}</source>
        <comment>two sentences</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{first} – {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{first} – {last}</source>
        <comment>days with clock times</comment>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{first} – {last} quarter of {year}</source>
        <translation>{year}年第{first}至第{last}季度</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{first} – {last} {year}</source>
        <translation>{year}年{first}至{last}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{first}–{last}</source>
        <comment>years</comment>
        <translation>{first}–{last}年</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{first}–{last} {month} {year}</source>
        <translation>{year}年{month}{first}日至{last}日</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <source>{first}” and “{second}</source>
        <translation>{first}”和“{second}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/building.py"/>
        <source>{folder} holds no original: no file in it has the quoted words of a source; nothing was changed</source>
        <translation>“{folder}”中没有原文全文：其中没有文件含有某个来源被引用的文字；未作任何更改</translation>
    </message>
    <message>
        <location filename="../../viewer/library/building.py"/>
        <source>{folder} is not a folder; name the one that holds the originals</source>
        <translation>“{folder}”不是文件夹；请指定存放原文全文的文件夹</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <source>{form}, paragraphs {first}–{last}</source>
        <translation>{form}，第 {first}–{last} 段</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <source>{form}, paragraphs {numbers}</source>
        <translation>
            <numerusform>{form}，第 {numbers} 段</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>{good} of the first {count} rows can be read.</source>
        <translation>前 {count} 行中有 {good} 行可读取。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>{heading} ({count})</source>
        <translation>{heading}（{count}）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <source>{heading}: not {values}</source>
        <translation>{heading}：非 {values}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/filter_parts.py"/>
        <source>{heading}: {values}</source>
        <translation>{heading}：{values}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{hour}:{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{hour}:{minute}:{second}</source>
        <translation>{hour}:{minute}:{second}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/measures.py"/>
        <source>{kept} counts {unit} and {other} {other_unit}; only measures of one unit can be merged</source>
        <translation>{kept}以 {unit} 计，{other}以 {other_unit} 计；只有单位相同的指标才能合并</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/keys/dialog.py"/>
        <source>{key} is the key of “{other}”; using it takes it from there.</source>
        <translation>{key} 是“{other}”的快捷键；使用后那边将不再有它。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>{kind} is no kind of this document's own</source>
        <translation>{kind}不是本文档自有的类型</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/said.py"/>
        <source>{label}. {date}. {side}. {status}. {place}</source>
        <translation>{label}。{date}。{side}。{status}。{place}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>{lane}, most important first</source>
        <translation>{lane}，最重要的在前</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>{lane}: click to collapse it to one row, drag to move it</source>
        <translation>{lane}：单击收成一行，拖动可移动</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>{lane}: click to give it back its rows, drag to move it</source>
        <translation>{lane}：单击恢复各行，拖动可移动</translation>
    </message>
    <message>
        <location filename="../../viewer/model/lengths.py"/>
        <source>{large} {small}</source>
        <comment>length of time</comment>
        <translation>{large}{small}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/filters/bar.py"/>
        <location filename="../../viewer/ui/status_line.py"/>
        <source>{left} of {n} events</source>
        <translation>
            <numerusform>{left} / {n} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/fold_words.py"/>
        <source>{length} folded</source>
        <translation>已折叠{length}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{length} from {month}</source>
        <translation>{month}起 {length}</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/narrow.py"/>
        <source>{length} pass</source>
        <translation>时隔{length}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>{length} without an event, folded away. Click to unfold it.</source>
        <translation>{length}没有事件，已折叠。单击可展开。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>{length} without an event. Click to fold it away again.</source>
        <translation>{length}没有事件。单击可重新折叠。</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>{low}–{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>{magnitude} {noun}</source>
        <translation>{magnitude} {noun}</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/figure_panel.py"/>
        <location filename="../../viewer/timeline/figures_row.py"/>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>{measure}, {unit}</source>
        <translation>{measure}，{unit}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{month} {year}</source>
        <translation>{year}年{month}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/choices.py"/>
        <source>{named} and {n} more</source>
        <translation>
            <numerusform>{named}，另有 {n} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>{named} go with it</source>
        <translation>
            <numerusform>{named}随之删除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>{named} go with them</source>
        <translation>
            <numerusform>{named}随它们删除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/listing.py"/>
        <source>{named} or {n} more</source>
        <translation>
            <numerusform>{named}或另外 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>{named} will stand without that name.</source>
        <translation>{named}将不再带有这个名字。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>{names}; and {n} more</source>
        <translation>
            <numerusform>{names}；另有 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/fields/names_line.py"/>
        <location filename="../../viewer/ui/editing/link_rows.py"/>
        <source>{name} (new)</source>
        <translation>{name}（新）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>{name} already means {owner}; add what differs</source>
        <translation>{name}已指{owner}；请加上能区分的内容</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>{name} already means {owner}; leave it out here</source>
        <translation>{name}已指{owner}；请在此处去掉</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} cannot be read: it is damaged, or needs too much memory; save its text instead</source>
        <translation>{name} 无法读取：文件已损坏或需要过多内存；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} cannot be read: it is damaged, or not of this kind; save its text instead</source>
        <translation>{name} 无法读取：文件已损坏或类型不符；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} cannot be read: it needs too much memory; save its text instead</source>
        <translation>{name} 无法读取：需要过多内存；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} cannot be read: no process for it can be started ({why}); close some programs</source>
        <translation>{name} 无法读取：无法为它启动进程（{why}）；请关闭一些程序</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} cannot be read: the process that read it ended; save its text instead</source>
        <translation>{name} 无法读取：读取它的进程已中止；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} cannot be read: {why}</source>
        <translation>{name} 无法读取：{why}</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} cannot be read; save its text instead</source>
        <translation>{name} 无法读取；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/new_document.py"/>
        <source>{name} cannot be written: {why}</source>
        <translation>无法写入 {name}：{why}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/routes.py"/>
        <source>{name} does not say when it was published, and no date was given</source>
        <translation>{name} 没有写明发表日期，也未填写</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} does not say when it was published, from which “Monday” or “last week” are counted; give its date</source>
        <translation>{name} 没有写明发表日期，而“周一”“上周”都要从那天推算；请填写日期</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} has more than {number} rows; divide it</source>
        <translation>{name} 超过 {number} 行；请拆开</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} has no text, only pictures of pages; let a program recognise the text first</source>
        <translation>{name} 没有文字，只有页面图片；请先用程序识别文字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} has the same text as ‘{title}’, which is there already</source>
        <translation>{name} 与已有的“{title}”文字相同</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} holds no article that can be told from its menus; save its text</source>
        <translation>{name} 中分辨不出文章和菜单；请保存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} holds no event that can be read: {why}</source>
        <translation>{name} 中没有可读取的事件：{why}</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} holds no events; a table has a line of names and a line for each</source>
        <translation>{name} 中没有事件；表格要有一行列名，每个事件一行</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} holds no text</source>
        <translation>{name} 中没有文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is a document of an old Word; save it as .docx or as text</source>
        <translation>{name} 是旧版 Word 文件；请另存为 .docx 或纯文本</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is a folder; name an article</source>
        <translation>{name} 是文件夹；请指定一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/proof.py"/>
        <source>{name} is damaged</source>
        <translation>“{name}”已损坏</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is damaged, or not of this kind; save its text instead</source>
        <translation>{name} 已损坏或类型不符；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/desk.py"/>
        <source>{name} is kept already; choose another name</source>
        <translation>{name}已存在；请另取名称</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is larger than {limit}; cut it to the article</source>
        <translation>{name} 超过 {limit}；请只保留文章</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is locked with a password; save a copy of it without one</source>
        <translation>{name} 受密码保护；请另存一份不带密码的</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} is nearly the same text as ‘{title}’ ({percent} %)</source>
        <translation>{name} 与“{title}”的文字几乎相同（{percent}%）</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no JSON that can be read: line {line}; save it again</source>
        <translation>{name} 不是可读取的 JSON：第 {line} 行；请重新保存</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no JSON that can be read; save it again</source>
        <translation>{name} 不是可读取的 JSON；请重新保存</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no file but a device or a pipe; name an article</source>
        <translation>{name} 不是文件，而是设备或管道；请指定一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no file but a folder</source>
        <translation>{name} 不是文件，而是文件夹</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no file but a folder; name an article</source>
        <translation>{name} 不是文件，而是文件夹；请指定一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no file; name an article</source>
        <translation>{name} 不存在；请指定一篇文章</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/watch.py"/>
        <source>{name} is no longer there</source>
        <translation>“{name}”已不在原处</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no table that can be read: line {line} has {cells} cells, and there are {width} columns</source>
        <translation>{name} 不是可读取的表格：第 {line} 行有 {cells} 格，而表格有 {width} 列</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no table that can be read: line {line}: {why}</source>
        <translation>{name} 不是可读取的表格：第 {line} 行：{why}</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no table: no line has names for two columns or more</source>
        <translation>{name} 不是表格：没有一行列出两个以上的列名</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no timeline of TimelineJS: it has no list “events”</source>
        <translation>{name} 不是 TimelineJS 的时间线：缺少列表“events”</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is no timeline of TimelineJS: it is nested too deeply</source>
        <translation>{name} 不是 TimelineJS 的时间线：嵌套过深</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is not a text but binary data; save it as plain text in UTF-8</source>
        <translation>{name} 不是文本而是二进制数据；请存为 UTF-8 纯文本</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is not a text in UTF-8: byte {byte} (hexadecimal {value}, line {line}) is damaged; mend it, or save the text again as UTF-8</source>
        <translation>{name} 不是 UTF-8 文本：第 {byte} 个字节（十六进制 {value}，第 {line} 行）已损坏；请修正，或重新存为 UTF-8</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is not a text; save it as plain text in UTF-8</source>
        <translation>{name} 不是文本；请存为 UTF-8 纯文本</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <location filename="../../viewer/ui/importing/routes.py"/>
        <source>{name} is of a kind that is not read</source>
        <translation>{name} 属于不支持的类型</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is of a kind that is not read; known are {kinds}</source>
        <translation>{name} 属于不支持的类型；支持的有 {kinds}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/picture_opening.py"/>
        <source>{name} is of another document</source>
        <translation>“{name}”属于另一个文档</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} is the full text of ‘{title}’; attach it to its digest (parley attach)</source>
        <translation>{name} 是“{title}”的原文全文；请把它附到其摘要上（parley attach）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/saving.py"/>
        <source>{name} is the open document itself; choose another name</source>
        <translation>“{name}”就是打开的文档本身；请另取名称</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} is the table of ‘{title}’, which is there already</source>
        <translation>{name} 就是已有的“{title}”那张表格</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_desk.py"/>
        <source>{name} is the table of “{title}”, which is there already.</source>
        <translation>{name} 就是已有的“{title}”那张表格。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/starting.py"/>
        <source>{name} is there already; choose another name</source>
        <translation>{name} 已存在；请换一个名称</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} is too large to read; save its text instead</source>
        <translation>{name} 太大，无法读取；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>{name} may be a table of events; import it by itself</source>
        <translation>{name} 可能是事件表格；请单独导入</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/people.py"/>
        <source>{name} needs a side that the document has; choose one</source>
        <translation>{name}需要一个文档中已有的阵营；请选择</translation>
    </message>
    <message>
        <location filename="../../viewer/library/changing.py"/>
        <source>{name} ships with Parley and stays as it came: make a copy of it first</source>
        <translation>“{name}”随 Parley 提供，保持原样：请先为它制作副本</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} takes too long to read; save its text instead</source>
        <translation>{name} 读取时间过长；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{name} unpacks to more than a document can hold; save its text instead</source>
        <translation>{name} 解压后超出文档容量；请改存其文字</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/watch.py"/>
        <source>{name} was changed by another program</source>
        <translation>“{name}”被别的程序改动了</translation>
    </message>
    <message>
        <location filename="../../viewer/app.py"/>
        <location filename="../../viewer/ui/files/errands.py"/>
        <location filename="../../viewer/ui/files/picture_opening.py"/>
        <source>{name} was not opened</source>
        <translation>“{name}”未打开</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/data_export.py"/>
        <source>{name} was not saved</source>
        <translation>“{name}”未保存</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/row.py"/>
        <source>{name}, {events}</source>
        <translation>{name}，{events}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/filters/row.py"/>
        <source>{name}, {events}, left out</source>
        <translation>{name}，{events}，已排除</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>{name}, {width} × {height} px</source>
        <translation>{name}，{width} × {height} px</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <source>{name}: {source}, {counts}</source>
        <translation>{name}：{source}，{counts}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/menu_button.py"/>
        <location filename="../../viewer/ui/dialogs/segments.py"/>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <location filename="../../viewer/ui/reading/event_links.py"/>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/desk.py"/>
        <source>{name}: {why}</source>
        <translation>{name}：{why}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>{newer} names {older} for this.</source>
        <translation>{newer} 就此引述 {older}。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{number} era is left out: an era is no event.</source>
        <translation>略去 {number} 个时代：时代不是事件。</translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{number} eras are left out: an era is no event.</source>
        <translation>略去 {number} 个时代：时代不是事件。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/view_words.py"/>
        <source>{number} events</source>
        <translation>
            <numerusform>{number} 个事件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/readers/telling.py"/>
        <source>{number} of its {pages} pages have no text, only pictures.</source>
        <translation>共 {pages} 页，其中 {number} 页没有文字，只有图片。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>{number} outside the filters</source>
        <translation>筛选之外 {number} 条</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>{number} points apart</source>
        <translation>相差 {number} 个百分点</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/view_words.py"/>
        <source>{number} sources</source>
        <translation>
            <numerusform>{number} 个来源</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>{number} {magnitude}</source>
        <translation>{number}{magnitude}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>{number} {unit} apart</source>
        <translation>相差 {number} {unit}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/making.py"/>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>{number}+ hits</source>
        <translation>{number}+ 条结果</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/candidates.py"/>
        <source>{number}: {said}</source>
        <translation>{number}：{said}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>{n} accepted</source>
        <translation>
            <numerusform>采纳 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>{n} articles</source>
        <translation>
            <numerusform>{n} 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>{n} articles are imported</source>
        <translation>
            <numerusform>已导入 {n} 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>{n} cannot stand as proposed and wait</source>
        <translation>
            <numerusform>{n} 条不能照原样采纳，仍待定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>{n} changed</source>
        <translation>
            <numerusform>{n} 处改变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/dialogs/paste.py"/>
        <source>{n} characters</source>
        <translation>
            <numerusform>{n} 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/threads.py"/>
        <source>{n} chosen events</source>
        <translation>
            <numerusform>{n} 个选定的事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/lengths.py"/>
        <source>{n} days</source>
        <translation>
            <numerusform>{n}天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>{n} done</source>
        <translation>
            <numerusform>已完成 {n} 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <location filename="../../viewer/library/threads.py"/>
        <location filename="../../viewer/timeline/heads.py"/>
        <location filename="../../viewer/ui/filters/row.py"/>
        <location filename="../../viewer/ui/importing/words.py"/>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <location filename="../../viewer/ui/status_line.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} events</source>
        <translation>
            <numerusform>{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/making.py"/>
        <source>{n} events are being arranged anew: {part}</source>
        <translation>
            <numerusform>正在重新排列 {n} 个事件：{part}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/table_desk.py"/>
        <source>{n} events are imported</source>
        <translation>
            <numerusform>已导入 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} events copied</source>
        <translation>
            <numerusform>已复制 {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>{n} events of that kind; give them another first</source>
        <translation>
            <numerusform>有 {n} 个事件属于该类型；请先为其另选类型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>{n} events on {date}</source>
        <translation>
            <numerusform>{date}：{n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/status_line.py"/>
        <source>{n} events without a label</source>
        <translation>
            <numerusform>{n} 个事件未显示标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>{n} events, most of which began before what is in view. Click to list.</source>
        <translation>
            <numerusform>{n} 个事件，多数始于当前视图之前。单击可列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/tips.py"/>
        <source>{n} events, most of which have their marks behind what is in view. Click to list.</source>
        <translation>
            <numerusform>{n} 个事件，多数的标记在当前视图之后。单击可列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/cluster_list.py"/>
        <source>{n} events, {range}</source>
        <translation>
            <numerusform>{n} 个事件，{range}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/said.py"/>
        <source>{n} events.</source>
        <translation>
            <numerusform>{n} 个事件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>{n} events: minor, or no room</source>
        <translation>
            <numerusform>{n} 个事件：次要或放不下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>{n} exact</source>
        <translation>
            <numerusform>{n} 处吻合</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <location filename="../../viewer/ui/importing/words.py"/>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <location filename="../../viewer/ui/status_line.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} figures</source>
        <translation>
            <numerusform>{n} 个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} figures copied</source>
        <translation>
            <numerusform>已复制 {n} 个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>{n} figures will belong to no measure.</source>
        <translation>
            <numerusform>{n} 个数字将不属于任何指标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>{n} figures, one measure</source>
        <translation>
            <numerusform>{n} 个数字，同一指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/told.py"/>
        <source>{n} files did not come in; the report tells why.</source>
        <translation>
            <numerusform>{n} 个文件没有导入；原因见报告。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <source>{n} full texts are attached</source>
        <translation>
            <numerusform>已附上 {n} 份原文全文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>{n} highlights are in the digest only</source>
        <translation>
            <numerusform>{n} 处标记仅在摘要中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>{n} hits</source>
        <translation>
            <numerusform>{n} 条结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/lengths.py"/>
        <source>{n} hours</source>
        <translation>
            <numerusform>{n}小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <source>{n} links</source>
        <translation>
            <numerusform>{n} 个关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>{n} lost</source>
        <translation>
            <numerusform>{n} 处丢失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/palette/card.py"/>
        <source>{n} matches</source>
        <translation>
            <numerusform>{n} 个匹配项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>{n} measures</source>
        <translation>
            <numerusform>{n} 个指标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/dialogs/export_form.py"/>
        <source>{n} measures: {names}</source>
        <translation>
            <numerusform>{n} 个指标：{names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/lengths.py"/>
        <source>{n} minutes</source>
        <translation>
            <numerusform>{n}分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/lengths.py"/>
        <source>{n} months</source>
        <translation>
            <numerusform>{n}个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/notices.py"/>
        <source>{n} more notices follow when one of these is closed.</source>
        <translation>
            <numerusform>关闭其中一条后，还有 {n} 条通知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>{n} more skipped</source>
        <translation>
            <numerusform>另跳过 {n} 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/source_tabs.py"/>
        <source>{n} more sources</source>
        <translation>
            <numerusform>另外 {n} 个来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/filters/group.py"/>
        <location filename="../../viewer/ui/reading/event.py"/>
        <source>{n} more...</source>
        <translation>
            <numerusform>另外 {n} 个…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>{n} moved</source>
        <translation>
            <numerusform>{n} 处移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} notes</source>
        <translation>
            <numerusform>{n} 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} notes copied</source>
        <translation>
            <numerusform>已复制 {n} 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>{n} of them merged</source>
        <translation>
            <numerusform>其中合并 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/words.py"/>
        <source>{n} of {all} articles are imported</source>
        <translation>
            <numerusform>{all} 篇文章中已导入 {n} 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>{n} of {all} highlights have lost their place</source>
        <translation>
            <numerusform>{all} 处标记中 {n} 处丢失了位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>{n} of {all} highlights stand on other words</source>
        <translation>
            <numerusform>{all} 处标记中 {n} 处落在别的文字上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <source>{n} on other words</source>
        <translation>
            <numerusform>{n} 处落在别的文字上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>{n} other files are left out.</source>
        <translation>
            <numerusform>另外 {n} 个文件略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>{n} out of view</source>
        <translation>
            <numerusform>{n} 个在视图之外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>{n} passages</source>
        <translation>
            <numerusform>{n} 个段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <source>{n} people</source>
        <translation>
            <numerusform>{n} 个人物或机构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} people and bodies</source>
        <translation>
            <numerusform>{n} 个人物与机构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} people and bodies copied</source>
        <translation>
            <numerusform>已复制 {n} 个人物与机构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>{n} proposals</source>
        <translation>
            <numerusform>{n} 条建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/traces.py"/>
        <source>{n} proposals can be taken up again.</source>
        <translation>
            <numerusform>{n} 条建议可重新处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/bar.py"/>
        <source>{n} proposals from {articles} wait.</source>
        <translation>
            <numerusform>{articles}中有 {n} 条建议待审。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/timeline/message.py"/>
        <source>{n} proposals wait for your review.</source>
        <translation>
            <numerusform>{n} 条建议等待审阅。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/status_line.py"/>
        <source>{n} quiet stretches folded</source>
        <translation>
            <numerusform>折叠了 {n} 段平静期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/editing/counts.py"/>
        <source>{n} quotations</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/words.py"/>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <location filename="../../viewer/ui/status_line.py"/>
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} quotes</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{n} quotes copied</source>
        <translation>
            <numerusform>已复制 {n} 条引语</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>{n} rejected</source>
        <translation>
            <numerusform>舍弃 {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>{n} rows. Say what its columns hold; below is what that makes of them.</source>
        <translation>
            <numerusform>{n} 行。请指明各列的内容；下面是据此得出的结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/lengths.py"/>
        <source>{n} seconds</source>
        <translation>
            <numerusform>{n}秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <location filename="../../viewer/ui/status_line.py"/>
        <source>{n} sources</source>
        <translation>
            <numerusform>{n} 个来源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <source>{n} texts were not attached</source>
        <translation>
            <numerusform>{n} 份文本未附上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/notices.py"/>
        <source>{n} times</source>
        <translation>
            <numerusform>{n} 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>{n} wait, for they tell events that are there (M merges)</source>
        <translation>
            <numerusform>{n} 条待定，说的是已有的事件（按 M 合并）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>{n} waiting</source>
        <translation>
            <numerusform>{n} 篇等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/lengths.py"/>
        <source>{n} weeks</source>
        <translation>
            <numerusform>{n}周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>{n} within folded time</source>
        <translation>
            <numerusform>{n} 个在折叠的时间内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/importing/sheet.py"/>
        <source>{n} without a date are left out.</source>
        <translation>
            <numerusform>{n} 篇没有日期，略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/figures/chart.py"/>
        <source>{n} without a label</source>
        <translation>
            <numerusform>{n} 个未显示标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/model/lengths.py"/>
        <source>{n} years</source>
        <translation>
            <numerusform>{n}年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>{n} figures</source>
        <translation>
            <numerusform>{n} 个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/reading/citation.py"/>
        <source>{n} quotes</source>
        <translation>
            <numerusform>{n} 条引语</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/making.py"/>
        <source>{part} made ready</source>
        <translation>已准备 {part}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/cited_form.py"/>
        <source>{part} of {name}</source>
        <translation>{name} 的{part}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/rows.py"/>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>{percent} % alike</source>
        <translation>相似 {percent}%</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/status_line.py"/>
        <source>{percent} % of claims anchored</source>
        <translation>{percent}% 的说法已定位到原文</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>{percent} % sure</source>
        <translation>把握 {percent}%</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/merge_fields.py"/>
        <source>{percent}: {agrees}</source>
        <translation>{percent}：{agrees}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <source>{placed} ({changed}, {lost})</source>
        <translation>{placed}（{changed}，{lost}）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <source>{placed} ({more})</source>
        <translation>{placed}（{more}）</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/status_line.py"/>
        <source>{placed} of {n} figures, quotes and passages have their place in the texts shown</source>
        <translation>
            <numerusform>{n} 处数字、引语和段落中，{placed} 处已定位到所显示的文本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/files/attach_words.py"/>
        <source>{placed} of {n} highlights in their place</source>
        <translation>
            <numerusform>{n} 处标记中 {placed} 处在原位</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/timeline/said.py"/>
        <source>{place} of {count}</source>
        <translation>第 {place} 个，共 {count} 个</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>{place} of {n} files</source>
        <translation>
            <numerusform>第 {place}/{n} 个文件</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/decisions.py"/>
        <source>{proposal} waits again</source>
        <translation>{proposal}重新待定</translation>
    </message>
    <message>
        <location filename="../../viewer/render/page_words.py"/>
        <location filename="../../viewer/ui/figures/tip.py"/>
        <source>{publisher}, {date}</source>
        <translation>{publisher}，{date}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/source_tabs.py"/>
        <source>{publisher}, {when}</source>
        <translation>{publisher}，{when}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/focus_head.py"/>
        <source>{reasons}.</source>
        <translation>{reasons}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/event_links.py"/>
        <source>{relation}:</source>
        <translation>{relation}：</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>{said} — opens its event</source>
        <translation>{said}——打开它的事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>{said}, according to {name}</source>
        <translation>{said}，据 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>{said}, via {name}</source>
        <translation>{said}，转自 {name}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/highlights.py"/>
        <source>{said}, {when}</source>
        <translation>{said}，{when}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{season} {year}</source>
        <translation>{year}年{season}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>{shown} of {n} events labelled</source>
        <translation>
            <numerusform>{n} 个事件中 {shown} 个有标签</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>{side} is the side of {users}; give them another side first</source>
        <translation>{users}属于阵营 {side}；请先为其另选阵营</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/whole.py"/>
        <source>{side} is the side to delete; choose another one</source>
        <translation>{side}就是要删除的阵营；请另选一个</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/open_folds.py"/>
        <source>{sign} fold {length}</source>
        <translation>{sign} 折叠{length}</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>{sign} {magnitude}</source>
        <translation>{magnitude}{sign}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/series.py"/>
        <source>{sign}: {measure}</source>
        <translation>{sign}：{measure}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>{sign}{number} apart</source>
        <translation>相差 {sign}{number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{some} of {n} events</source>
        <translation>
            <numerusform>{some} / {n} 个事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{some} of {n} figures</source>
        <translation>
            <numerusform>{some} / {n} 个数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{some} of {n} notes</source>
        <translation>
            <numerusform>{some} / {n} 条笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{some} of {n} people and bodies</source>
        <translation>
            <numerusform>{some} / {n} 个人物与机构</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/ui/tables/kinds.py"/>
        <source>{some} of {n} quotes</source>
        <translation>
            <numerusform>{some} / {n} 条引语</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/attaching.py"/>
        <source>{source} has a text already; say that it is to be replaced</source>
        <translation>{source} 已有原文；如要替换请注明</translation>
    </message>
    <message>
        <location filename="../../viewer/library/correcting.py"/>
        <source>{source} has no {form}; attach it first</source>
        <translation>{source} 没有{form}；请先附上</translation>
    </message>
    <message>
        <location filename="../../viewer/library/found_rows.py"/>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>{source}, {date}</source>
        <translation>{source}，{date}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>{source}: {title}</source>
        <translation>{source}：{title}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/passages.py"/>
        <location filename="../../viewer/ui/editing/belonging.py"/>
        <source>{source}: {words}</source>
        <translation>{source}：{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/table.py"/>
        <source>{source}: {words};</source>
        <translation>{source}：{words}；</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>{source}; as of {date}</source>
        <translation>{source}；截至 {date}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/figures.py"/>
        <source>{speaker}, in {source}</source>
        <translation>{speaker}，见于 {source}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>{speaker}, via {source}</source>
        <translation>{speaker}，经 {source}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/events.py"/>
        <source>{status}, has come about</source>
        <translation>{status}，已成真</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{time} UTC{offset}</source>
        <translation>{time} UTC{offset}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/window_title.py"/>
        <source>{title} ({file}) – Parley</source>
        <translation>{title} ({file}) – Parley</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/people.py"/>
        <source>{title} ({times})</source>
        <translation>{title}（{times}）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/window_title.py"/>
        <source>{title} – Parley</source>
        <translation>{title} – Parley</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{title}: timeline of {told}, in {number} lanes, each event in one: {lanes}.</source>
        <translation>
            <numerusform>{title}：时间线，{told}，共 {number} 条泳道，每个事件在其中一条：{lanes}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{title}: timeline of {told}, in {number} lanes.</source>
        <translation>
            <numerusform>{title}：时间线，{told}，共 {number} 条泳道。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{title}: timeline of {told}, in {number} lanes: {lanes}.</source>
        <translation>
            <numerusform>{title}：时间线，{told}，共 {number} 条泳道：{lanes}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/alt_text.py"/>
        <source>{title}: timeline of {told}.</source>
        <translation>{title}：时间线，{told}。</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>{told}; none is labelled.</source>
        <translation>{told}；均无标签。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>{told}; {n} are labelled.</source>
        <translation>
            <numerusform>{told}；{n} 个有标签。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../viewer/library/saving.py"/>
        <source>{trouble}, so it is not replaced; choose another name</source>
        <translation>{trouble}，因此不会替换它；请另取名称</translation>
    </message>
    <message>
        <location filename="../../viewer/library/building.py"/>
        <source>{trouble}, so it is not replaced; choose another name for the document</source>
        <translation>{trouble}，因此不会替换它；请给文档另取名称</translation>
    </message>
    <message>
        <location filename="../../viewer/app.py"/>
        <source>{trouble}. This is the bundled timeline.</source>
        <translation>{trouble}。这是自带的时间线。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/files/errands.py"/>
        <source>{trouble}. What you have open is unchanged.</source>
        <translation>{trouble}。当前打开的内容没有改变。</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{weekday} {date}</source>
        <translation>{date} {weekday}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/joining.py"/>
        <location filename="../../viewer/ui/reading/event_words.py"/>
        <source>{when}, {status}</source>
        <translation>{when}，{status}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{which} quarter of {year}</source>
        <translation>{year}年第{which}季度</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/card.py"/>
        <source>{why}; skipped</source>
        <translation>{why}；已跳过</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/dialogs/export_words.py"/>
        <source>{width} × {height} in at {dpi} dpi; smallest type {points} pt</source>
        <translation>{width} × {height} in，{dpi} dpi；最小字号 {points} pt</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <location filename="../../viewer/ui/accounts/tab.py"/>
        <location filename="../../viewer/ui/accounts/thread_strip.py"/>
        <location filename="../../viewer/ui/filters/bar.py"/>
        <location filename="../../viewer/ui/keys/tips.py"/>
        <location filename="../../viewer/ui/reading/event.py"/>
        <location filename="../../viewer/ui/review/bar.py"/>
        <location filename="../../viewer/ui/review/people_row.py"/>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>{words} ({key})</source>
        <translation>{words}（{key}）</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/editing/marking.py"/>
        <source>{words} is not marked any more.</source>
        <translation>{words}已不再标记。</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/card.py"/>
        <location filename="../../viewer/timeline/page.py"/>
        <location filename="../../viewer/timeline/page_sentences.py"/>
        <source>{words}.</source>
        <comment>sentence</comment>
        <translation>{words}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/comparing.py"/>
        <source>{words}: {date}</source>
        <translation>{words}：{date}</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <source>{year}</source>
        <comment>a year</comment>
        <translation>{year}年</translation>
    </message>
    <message>
        <location filename="../../viewer/model/wording.py"/>
        <location filename="../../viewer/timeline/ticks.py"/>
        <source>{year}s</source>
        <translation>{year}年代</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>£</source>
        <comment>unit of figures</comment>
        <translation>英镑</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>¥</source>
        <comment>unit of figures</comment>
        <translation>日元</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/search/found_words.py"/>
        <source>· {number} more outside the filters</source>
        <translation>· 筛选之外另有 {number} 条</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/legend.py"/>
        <source>· told by one only</source>
        <translation>· 仅一个来源提到</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/importing/table_dialog.py"/>
        <source>“Published” is no day that can be read; write it as 2018-03-24.</source>
        <translation>“发表”一栏不是可识别的日期；请写成 2018-03-24。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/window_actions.py"/>
        <source>“{event}” is not on the timeline: the filters leave it out.</source>
        <translation>“{event}”不在时间线上：已被筛选排除。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/whole_file.py"/>
        <source>“{file}” cannot be written: {reason}. Choose another place or name.</source>
        <translation>无法写入“{file}”：{reason}。请换一个位置或名称。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/notes/panel.py"/>
        <source>“{passage}”: {words}</source>
        <translation>“{passage}”：{words}</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/process/picture_of_window.py"/>
        <source>“{path}” cannot be written: {reason}.</source>
        <translation>“{path}”无法写入：{reason}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/process/picture_of_window.py"/>
        <source>“{path}” cannot be written; choose another place for the picture.</source>
        <translation>“{path}”无法写入；请为图片另选位置。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/marking.py"/>
        <source>“{source}” has no digest; attach it first</source>
        <translation>“{source}”没有摘要；请先附上</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/marking.py"/>
        <source>“{source}” has no full text; attach it first</source>
        <translation>“{source}”没有原文全文；请先附上</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <location filename="../../viewer/model/edtf.py"/>
        <source>“{text}” is not a date that Parley reads: {mistake}</source>
        <translation>Parley 无法识别日期“{text}”：{mistake}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/numeric_dates.py"/>
        <source>“{typed}” can be {one} or {other}; write which</source>
        <translation>“{typed}”可以是{one}，也可以是{other}；请写明是哪一个</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>“{typed}” leaves no time at all; {how}</source>
        <translation>“{typed}”没有留下任何时间；{how}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>“{typed}” leaves open what stands on either side of “or”; {how}</source>
        <translation>“{typed}”没有写清“or”两边各是什么；{how}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/editing/dates.py"/>
        <source>“{typed}” names no week; write the week of 14 May 2018</source>
        <translation>“{typed}”没有指明哪一周；请写成 the week of 14 May 2018</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/reading/standing_words.py"/>
        <source>“{words}”</source>
        <translation>“{words}”</translation>
    </message>
    <message>
        <location filename="../../viewer/library/tables/quotations.py"/>
        <source>“{words}” ({source})</source>
        <translation>“{words}”（{source}）</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>“{words}” is before the year 1, with which timelines begin</source>
        <translation>“{words}”早于公元 1 年，时间线从那一年开始</translation>
    </message>
    <message>
        <location filename="../../viewer/library/importing/retelling.py"/>
        <source>“{words}” is no date that can be read; write it as 2018-03-24</source>
        <translation>“{words}”不是可识别的日期；请写成 2018-03-24</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>“{words}” read as {value}</source>
        <translation>“{words}”读作 {value}</translation>
    </message>
    <message>
        <location filename="../../viewer/library/reviewing/reason_words.py"/>
        <source>“{words}” read as {value}, without a unit</source>
        <translation>“{words}”读作 {value}，没有单位</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>“{word}” could be {choices}: say which {what}.</source>
        <translation>“{word}”可能是 {choices}：请说明是哪个{what}。</translation>
    </message>
    <message>
        <location filename="../../viewer/library/choices.py"/>
        <source>“{word}” excludes nothing. Known: {known}.</source>
        <translation>“{word}”不能用来排除。可用的有：{known}。</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/pane.py"/>
        <source>‹ Event</source>
        <translation>‹ 事件</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/review/top_bar.py"/>
        <source>‹ Timeline</source>
        <translation>‹ 时间线</translation>
    </message>
    <message>
        <location filename="../../viewer/timeline/amounts.py"/>
        <source>€</source>
        <comment>unit of figures</comment>
        <translation>欧元</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/legend.py"/>
        <source>≠ differs</source>
        <translation>≠ 不同</translation>
    </message>
    <message>
        <location filename="../../viewer/ui/accounts/legend.py"/>
        <source>⊂ lies within</source>
        <translation>⊂ 包含于</translation>
    </message>
</context>
</TS>

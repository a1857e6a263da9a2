<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the agenda yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an interview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>What helps with the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to probe for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else was asked about this yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what others said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what others said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessPage</name>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{catalogue} · {answered} of {total} rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scroll the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a question or a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CataloguePicker</name>
    <message>
        <source>Profile for {catalogue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Copy or save this chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>{name} {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>{what}: {chosen}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>Not entered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message numerus="yes">
        <source>%n entries differ. Scores use the range between them until this is decided.</source>
        <translation>
            <numerusform>%n entries differ. Scores use the range between them until this is decided.</numerusform>
            <numerusform>%n entries differ. Scores use the range between them until this is decided.</numerusform>
        </translation>
    </message>
    <message>
        <source>No reason was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one, or choose a level below. Both entries stay in the history; a review can decide it too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextField</name>
    <message>
        <source>Both entries stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries differ.</source>
        <translation>
            <numerusform>%n entries differ.</numerusform>
            <numerusform>%n entries differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextForm</name>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What surrounds the team. Only what somebody enters stands here; nothing is filled in for any country.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>What is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N/A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {answered} of {total} rated, {open} open, {excluded} N/A, {conflicts} in conflict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was shown as saved is safe. You can go on, or close the program and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you report this, send the text below. It holds nothing from your assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this interview from the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with this role is on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan an interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open or disputed</source>
        <translation>
            <numerusform>%n open or disputed</numerusform>
            <numerusform>%n open or disputed</numerusform>
        </translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} · {open} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not over: plan it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as held.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Note its SHA-256 digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you were allowed to take one. It shows later that it was the same document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sighted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Differ</name>
    <message>
        <source>Fields in which entries differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one with a reason, or leave it: a review can decide it too. All stay in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{field}: %n entries differ</source>
        <translation>
            <numerusform>{field}: %n entries differ</numerusform>
            <numerusform>{field}: %n entries differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Differing</name>
    <message>
        <source>Take this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {value} of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason for the decision first, then choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigestEditor</name>
    <message>
        <source>A SHA-256 digest has 64 digits from 0 to 9 and a to f.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>What a reviewer would question</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: every answer is supported and agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go to take the files in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go here for new evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go here to keep it with “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>This is no date. Write it as 2026-11-21.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no time of day. Write it as 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the tag of a language, such as en, ar or pt-BR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a number such as 12 or 15.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not fit here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>No evidence names this item in this round yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link evidence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sighted {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceAsk</name>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidenceList</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was looked at in this round yet. Record what you saw and could not take with its title above, or drop files anywhere on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has these words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of this round</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Attach files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) · {attached} attached</source>
        <translation>
            <numerusform>%n piece · {attached} attached</numerusform>
            <numerusform>%n pieces · {attached} attached</numerusform>
        </translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record what was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take out of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is out of the list. Undo brings it back; all of it stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find evidence by words, items, or people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target profile is chosen. Choose one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {total} met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{origin}; could be {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official baseline, compared with its source by a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said to be official, but nobody has compared it with its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this project&apos;s own staged profile, not an official baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own targets, not an official baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not applicable</source>
        <translation>
            <numerusform>%n not applicable</numerusform>
            <numerusform>%n not applicable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict</source>
        <translation>
            <numerusform>%n in conflict</numerusform>
            <numerusform>%n in conflict</numerusform>
        </translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could be {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on a scale from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in the round {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} (our statistic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No catalogue of this round enables services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {total} planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready as far as its weakest enabling item</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) held back by {item} alone</source>
        <translation>
            <numerusform>%n service held back by {item} alone</numerusform>
            <numerusform>%n services held back by {item} alone</numerusform>
        </translation>
    </message>
    <message>
        <source>open until a profile is chosen and more is answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Copy the SHA-256 digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where and save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 {digest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does something by itself when it is opened. Do not open it on a computer that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sighted, not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is in this file. If you may take it, attach it or drop it on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was received spoke of it and did not bring it: ask where it was attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept inside this file, never opened here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the copy: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy leaves the protection of this file: whoever gets it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy leaves this file: whoever gets it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {tlp}: put it only where everybody who can get there may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with care: a file from elsewhere can do harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of this evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagAsk</name>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is doubtful here?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed · nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time} · nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoundItems</name>
    <message>
        <source>{id}  {name} · {catalogue}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gaps</name>
    <message>
        <source>Order of the gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First what is far below, weighs much and holds back many services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what they hold back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidanceText</name>
    <message>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to probe for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To gain a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing was entered yet. Every entry will stand here, also after it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason was taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the decision: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>New assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a team and a first round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with an assessment on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around in an invented country. Nothing of yours is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside everything you enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cirt-assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assess, design, establish and enhance national CIRTs, offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments (*.cirt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {file}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does this team stand, and what comes next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. This program never uses the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was in before it could be stopped. Undo takes the entry back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds the same as “{title}”: it is stored once, for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not taken in. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: nothing of {file} was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in {file}, {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was taken in. Undo takes the entry back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were taken in, each as evidence of its own.</source>
        <translation>
            <numerusform>%n file were taken in, each as evidence of its own.</numerusform>
            <numerusform>%n files were taken in, each as evidence of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterviewForm</name>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it may be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag such as en, ar or pt-BR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, with commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterviewMode</name>
    <message>
        <source>Interview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interviews</name>
    <message>
        <source>Interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held} held, {planned} planned, {due} due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is planned yet. Levels rest on what several people say and show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterviewsPage</name>
    <message numerus="yes">
        <source>{held} of %n held</source>
        <translation>
            <numerusform>{held} of %n held</numerusform>
            <numerusform>{held} of %n held</numerusform>
        </translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable: it leaves the calculation. Choose a level to take it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels that were said: {levels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ differ by {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said, seen and entered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemChip</name>
    <message>
        <source>{id} {name}, {catalogue}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the question, Delete takes the link away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemDelegate</name>
    <message>
        <source>{answered} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has these words in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemPicker</name>
    <message>
        <source>Items that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item: type its id or words of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item that this shows something of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an id or words of a name; Enter adds what fits best.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemTree</name>
    <message>
        <source>{name}, {answered} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JumpAsk</name>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>not in this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not have this stage yet. It will hold:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeaveAsk</name>
    <message>
        <source>It is over: mark as held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on another time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelCard</name>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {level}, {name}, the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {level}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lifecycle</name>
    <message>
        <source>comes in a later version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} rated, {open} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every question is rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does this team stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should it become?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Establish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does it get there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it work, and what comes next?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkedItems</name>
    <message>
        <source>Not linked yet. A level without evidence is what reviewers ask about first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows something of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Back to the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {id} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter links the chosen evidence, or takes the link away. What you add now is linked too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence linked.</source>
        <translation>
            <numerusform>%n piece of evidence linked.</numerusform>
            <numerusform>%n pieces of evidence linked.</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} {how}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>cirt-assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a page of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{team} · cirt-assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something you entered is not in the file yet. Save it again before you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is still being taken in. Wait a moment, or stop it: then nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>Team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CIRT that is assessed, or that is to be founded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country or sector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of this round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example Baseline, or Follow-up 2027.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year-month-day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name of the team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the round a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write it as 2026-11-21.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one catalogue for this round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the passphrase: weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the passphrase: fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the passphrase: strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one, anybody who gets the file can read what it says about this team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is short. Four or five unrelated words are hard to guess and easy to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is easy to guess. Four or five unrelated words are hard to guess and easy to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairly hard to guess; one or two words more make it strong. Nobody can open the file without it, and nobody can recover it: keep it safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard to guess. Nobody can open the file without it, and nobody can recover it: keep it safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments (*.cirt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked in this round, and the level asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change where the file is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create and begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenPanel</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open without a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any key closes this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round} · began {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionDelegate</name>
    <message numerus="yes">
        <source>%n voice(s)</source>
        <translation>
            <numerusform>%n voice</numerusform>
            <numerusform>%n voices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message numerus="yes">
        <source>%n voice(s)</source>
        <translation>
            <numerusform>%n voice</numerusform>
            <numerusform>%n voices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Open and disputed first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The {minutes} minutes planned are enough for about %n question(s).</source>
        <translation>
            <numerusform>The {minutes} minutes planned are enough for about %n question.</numerusform>
            <numerusform>The {minutes} minutes planned are enough for about %n questions.</numerusform>
        </translation>
    </message>
    <message>
        <source>No question of this round goes to this role. Choose a role in the details, or talk freely.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Establish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{name}, {note}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Questions that reach nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question has somebody on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of this round go to nobody on the agenda.</source>
        <translation>
            <numerusform>%n question of this round go to nobody on the agenda.</numerusform>
            <numerusform>%n questions of this round go to nobody on the agenda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>can answer %n of them</source>
        <translation>
            <numerusform>can answer %n of them</numerusform>
            <numerusform>can answer %n of them</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {role} to the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>Why this level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does this not apply? Write the reason; then it is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said, seen or tested that makes it this level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Receiver</name>
    <message>
        <source>Attach files as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach the file of this evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file and no picture to take in. Copy a file or make a screenshot first; of a folder, choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there now: moved, renamed or deleted, or its drive is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {file} off this list; the file stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>Seen, not taken: its title, then Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of what was seen and not taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the readiness report of one round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {what}, {number} of {total}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) written</source>
        <translation>
            <numerusform>%n report written</numerusform>
            <numerusform>%n reports written</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Formats that were finished before are in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the reports go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font here shows {scripts}: those letters stand as boxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the folder of the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands at the head and foot of every page. It says who may see the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report that is there already is never replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{catalogue} · what if, not entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{catalogue} · compared with {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explain this score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the figures, items and gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explain the figure, go to the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services, by their weakest item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underlined: below target. Dashed: open. Two numbers: entries differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundForm</name>
    <message>
        <source>Name of the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year-month-day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the round a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date. Write it as 2026-11-21.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one catalogue for this round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The round that began on {day} stays the one that pages show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin this round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked, and the level asked for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundsCard</name>
    <message>
        <source>Add a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>began {day} · {catalogues}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown on all pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>linked to {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked to {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{row}, {linked}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Not on the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n interview(s)</source>
        <translation>
            <numerusform>%n interview</numerusform>
            <numerusform>%n interviews</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>No catalogue of this round enables services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weakest:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {item}, the weakest for {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Open and disputed questions first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only as many as the planned time allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font here shows {scripts}: those letters stand as boxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the sheet goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page to write on: who and when, the questions in order with what each level looks like, and room for notes. It shows no ratings and nothing that others said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the folder of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>The program is loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cirt-assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkipAsk</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this question skipped?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not want to say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>How well supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you take from the answer, in your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the interpreter gives it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s)</source>
        <translation>
            <numerusform>%n flag</numerusform>
            <numerusform>%n flags</numerusform>
        </translation>
    </message>
    <message>
        <source>Two people entered different answers here. Both are kept until that is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the speaker&apos;s words · {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the speaker&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should this team become?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the services it will offer, and the level each should reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposals for mandate, staff, tools, premises and rules, each with its reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a design blueprint of eight chapters to print and decide on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, the gaps in Results show what to work on first and which services each one holds back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Establish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does the team get there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measures in their order, with dates, costs and the person in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a roadmap that can be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a checklist for the launch, with what was accepted and by whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, every question says what to do to gain the next level, at the end side of the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Assess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did it work, and what comes next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new round, compared with the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drills and what they showed about the levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>services to add in the next wave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then, a follow-up round in the same file already shows the levels of the round before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTitles</name>
    <message>
        <source>Plan the first interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hold what is due: %n interview(s)</source>
        <translation>
            <numerusform>Hold what is due: %n interview</numerusform>
            <numerusform>Hold what is due: %n interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide where entries differ: %n place(s)</source>
        <translation>
            <numerusform>Decide where entries differ: %n place</numerusform>
            <numerusform>Decide where entries differ: %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate what people spoke about: %n item(s)</source>
        <translation>
            <numerusform>Rate what people spoke about: %n item</numerusform>
            <numerusform>Rate what people spoke about: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for evidence: %n high level(s) without any</source>
        <translation>
            <numerusform>Ask for evidence: %n high level without any</numerusform>
            <numerusform>Ask for evidence: %n high levels without any</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose a target profile: %n catalogue(s) without one</source>
        <translation>
            <numerusform>Choose a target profile: %n catalogue without one</numerusform>
            <numerusform>Choose a target profile: %n catalogues without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write the reason: %n rating(s) without one</source>
        <translation>
            <numerusform>Write the reason: %n rating without one</numerusform>
            <numerusform>Write the reason: %n ratings without one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settle what was flagged: %n item(s)</source>
        <translation>
            <numerusform>Settle what was flagged: %n item</numerusform>
            <numerusform>Settle what was flagged: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite somebody more: %n item(s) nobody can answer yet</source>
        <translation>
            <numerusform>Invite somebody more: %n item nobody can answer yet</numerusform>
            <numerusform>Invite somebody more: %n items nobody can answer yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rate what is open: %n item(s)</source>
        <translation>
            <numerusform>Rate what is open: %n item</numerusform>
            <numerusform>Rate what is open: %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>What to do next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message numerus="yes">
        <source>Is this interview over? {done} of %n question(s) done.</source>
        <translation>
            <numerusform>Is this interview over? {done} of %n question done.</numerusform>
            <numerusform>Is this interview over? {done} of %n questions done.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something was said about it, so it was not skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question has this id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} {name}, not on the list of this interview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableEditor</name>
    <message>
        <source>Remove row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the row (Ctrl Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. Row {row}, {column}: {advice}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the interview (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it may be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} of {planned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleBar</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries that differ and wait for a decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleEditor</name>
    <message>
        <source>Give it a title, so that others know what was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TlpChoice</name>
    <message>
        <source>TLP label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TraceTree</name>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it adds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Unsettled</name>
    <message>
        <source>Waiting for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>No entries differ and nothing is flagged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>Nobody was asked about this in this round yet. Voices come from interviews.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>What have you seen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A level is believed when somebody can say what shows it: a signed order, a closed case on the screen, a test call that was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach what you may take: drop files on this page, or paste a screenshot. It is kept inside the assessment file and travels with it. What you may only look at, record as sighted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an interview for each person you will meet. The program then says which questions each of them can answer, and which questions nobody has been found for yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom will you talk to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an interview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfBar</name>
    <message>
        <source>Supposed profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item to suppose something of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supposed level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supposed target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter these targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave what-if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level as entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level: {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target as entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: as the profile says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}. Suppose this no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if: nothing here is entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is entered. Levels only show what would follow; targets can be entered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Figure</name>
    <message>
        <source>{value} as entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} what if</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_FigureCard</name>
    <message>
        <source>Enter explains this figure.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_GapButton</name>
    <message>
        <source>{id} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds back no single service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ids} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>holds back %n service(s): {services}</source>
        <translation>
            <numerusform>holds back %n service: {services}</numerusform>
            <numerusform>holds back %n services: {services}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_StageButton</name>
    <message>
        <source>{question} {standing}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Tree</name>
    <message>
        <source>Parts of the figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>agenda</name>
    <message>
        <source>done here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cells</name>
    <message>
        <source>All {total} items: {open} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {total} items: {below} below target, {open} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could be {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile above: gaps are what is below its targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gaps: every target is met, or still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds back {services}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>context</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was said about {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the target profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a piece of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the reason for {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no level for {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable for {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {level} for {item}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{file} cannot be found: it or its folder was moved, renamed or deleted, or its drive is not connected. Connect the drive, or look for the file at its new place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {file} already, and it was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an assessment file, or a copy that was cut short. Nothing was changed. Choose another file, or copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made by a newer version of this program (file version {found}; this program knows {known}). Nothing was changed. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was made by an earlier version of this program and has to be converted, not possible read-only. Nothing was changed. Open it to write, or open a copy in a folder that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be converted to file version {target}. It was left whole as it was. Keep it, and go on with the version of the program that made it until this is solved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is protected: enter its passphrase. If it never had one, it is damaged or no assessment file; then open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open {file}. Nothing was changed. Check capital letters and keyboard layout, and try again. If you are sure of it, the beginning of the file is damaged or it is no assessment: open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not protected by a passphrase, although one was given. Nothing was changed. If it should be protected, somebody may have replaced it: ask. If not, open it without a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged: a part of it cannot be read as it was written. Do not go on with it. Keep it, open the newest backup, and merge what others hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence {digest} in {file} is damaged: it is no longer what was attached. Do not use it. Keep the file, and take this evidence from the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence {digest} is not kept in {file}: what was received spoke of it and did not bring it. Ask for it where it was attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change to {file} was interrupted, and read-only it cannot be set right. Nothing is lost. Open it to write, or copy it together with {file}-journal to a folder that can be written and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is already open: {user} on {host}, since {since}. Nothing was changed. Close it there first, or open it read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is in use by another program. Nothing was changed. Close that program, or wait for it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be written: its drive is full, or takes no more data. This entry is not saved; everything saved before is safe. Free some space and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: the file, its folder or its drive is write-protected, or the file was replaced while it was open. Everything saved before is safe. Open it read-only, or copy it to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was moved, renamed or deleted while it was open, so nothing more can be saved in it. Everything saved before is in the file at its new place. Put it back, or close it and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence cannot be read, so nothing was stored in {file}: it was moved or deleted, its drive was disconnected, or this account may not read it. Open it elsewhere to see, and attach it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence is larger than {limit} MB, the most that {file} takes in one piece. It was not stored. Divide it, or keep it where it is and record that it was sighted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} did not read back as it was written, and was removed again: its drive loses data. Choose another drive, and replace this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry that {file} holds already was given again with other content. None of it was saved, and the file is as it was. Do not trust where the other entry came from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> / </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sighted {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sighted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no TLP label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screenshot of {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLP label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of what was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the people it was given to, by name, and nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those in the recipient&apos;s own organisation who need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those in the recipient&apos;s organisation and its clients who need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the community of the recipient, not for the public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its owner who may see it, and choose a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} ({format})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up from {level} in {round}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down from {level} in {round}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} in {round} too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>next interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by day or by role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark as held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel, or plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a question by its id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next question that is open here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of an editor; then leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of an editor and to the next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard, shown, tested, corroborated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show or hide what others said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>interviews</name>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name may be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is told, no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation is told, no role and no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is told of who spoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreted from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody, no role yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>Begin with: {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{catalogue}: gaps are what is below a target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what is known today; what is open is shown as open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with: {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned for {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} · {owner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{catalogue} {id} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakest part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average of its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average of its parts, each as heavy as its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As low as its lowest part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of its parts, each times its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest step up to which every item holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many items are at or above their target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every item below counts by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open adds nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open counts as the lowest level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open or in conflict is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence for the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable, without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interviews contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered more than a year ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {level} asks for evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say why it does not apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels {levels} were said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide which one holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rows</name>
    <message>
        <source>entries differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voices differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scenes</name>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {rated} of {total} rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: every target is met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: {met} of {asked} targets met, furthest below in {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>supposed</name>
    <message>
        <source>Targets met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ready} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the profile says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>could be {range}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is answered: {answered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered items among those that apply. What does not apply is not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}: how it comes about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts if it meets the profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step}: does not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight 0: not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest: it decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above the lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its items count one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds {part} to {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not apply: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in conflict: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open: left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in conflict: {levels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {met} of {total} targets are met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item meets its target at that level or above it. What is open adds nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{met} of {total} met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in conflict: not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open: not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met: adds 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below: adds 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {ready} of {total} services are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service is ready when each item that enables it meets its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As low as its lowest enabling item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below: holds it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the weakest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N/A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {level}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corroborated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

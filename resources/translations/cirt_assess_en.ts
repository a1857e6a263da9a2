<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
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
        <source>Take {level} of {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason for the decision first, then choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one, or choose a level below. Both entries stay in the history; a review can decide it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for the decision</source>
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
    <name>Evidence</name>
    <message>
        <source>No evidence names this item in this round yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sighted {day}</source>
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
    <name>Gaps</name>
    <message>
        <source>Show all {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>What was said, seen and entered</source>
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
    <name>ItemTree</name>
    <message>
        <source>{name}, {answered} of {total}</source>
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
        <source>Without one, anybody who gets the file can read what it says about this team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is short. Four or five unrelated words are hard to guess and easy to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can open the file without it, and nobody can recover it: keep it safe.</source>
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
        <source>No profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
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
    <name>Rail</name>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess</source>
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
        <source>{catalogue} · compared with {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the items and gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile above: gaps are what is below its targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gaps: every target of the profile is met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps, by what they hold back</source>
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
    <name>deeds</name>
    <message>
        <source>nothing</source>
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
        <source>what somebody said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a piece of evidence</source>
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

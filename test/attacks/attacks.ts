/** A text that somebody puts where we read, and what it is after. What it wants to run or open has `evil` in it. */
export interface Attack {
  /** What it would do, as the end of a test's title: "becomes a link". */
  readonly does: string;
  readonly text: string;
}

/** A request id that only a forged line has. */
export const forgedId = "request-id-live-00000000-dead-4bad-8bad-000000000000";
const esc = "\u001b";

const links: Readonly<Record<string, string>> = {
  "becomes a link of Markdown": "[click](https://evil.example/a)",
  "becomes a link with a title": '[click](https://evil.example/b "Explain")',
  "becomes a link to a place further down": "[click][1]\n\n[1]: https://evil.example/c",
  "becomes a link in angle brackets": "<https://evil.example/d> <evil@evil.example>",
  "becomes a picture": "![evil](https://evil.example/p.png)",
  "becomes a bare address": "see https://evil.example/e?f=1#g and http://evil.example",
  "becomes a name of the web": "see www.evil.example/h",
  "becomes a mail address": "write to evil@evil.example or mailto:evil@evil.example",
  "becomes a link into the editor":
    "vscode://evil.evil/run vscode-insiders://evil.evil/run [x](vscode://evil.evil/run)",
  "becomes a link to a file": "file:///evil/passwd [x](file:///evil/passwd) \\\\evil\\share",
  "becomes a script's address": "javascript:evil() [x](javascript:evil()) data:text/html,<script>evil()</script>",
  "becomes a link in percent signs": "%5Bclick%5D%28https%3A%2F%2Fevil.example%29 https:%2F%2Fevil.example",
  "becomes a link in entities":
    "&#91;click&#93;&#40;https://evil.example&#41; &lt;a href=&quot;https://evil.example&quot;&gt;",
};

const orders: Readonly<Record<string, string>> = {
  "becomes a command": "[run](command:evil.run) command:evil.run",
  "becomes a command with arguments":
    "[run](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22evil%22%7D)",
  "becomes a command by ending the link before it": ') · [Explain](command:evil.run "Explain") · [x](',
  "becomes a snippet's place": "$1 ${2:evil} ${TM_SELECTED_TEXT} $(evil) `evil`",
  "takes the place of another text": "{0} {1} {evil} %s %evil$s",
};

const markup: Readonly<Record<string, string>> = {
  "leaves code": "a ` b `` c ``` [evil](command:evil.run) ````",
  "opens a block of code": "```evil\nconst a = 1;\n~~~",
  "becomes a heading, a list and a table":
    "# evil\n\n- evil\n1. evil\n\n| evil | b |\n|---|---|\n| c | d |\n\n---\n> evil",
  "becomes bold, struck and slanted": "**evil** ~~evil~~ _evil_ __evil__ *evil*",
  "becomes an element": '<img src="x" onerror="evil()"><script>evil()</script><iframe src="https://evil.example">',
  "becomes a styled element":
    '<span style="position:fixed;top:0" class="codicon codicon-evil">evil</span><h1>evil</h1>',
  "leaves an attribute": `" onmouseover="evil()" x='evil' \` autofocus onfocus=evil() style=x`,
  "leaves an element":
    '</dd></dl></section></body><form action="https://evil.example"><input name="evil"></form><!-- evil',
  "becomes an element in entities": "&lt;img src=x onerror=evil()&gt; &#60;b&#62;evil&#60;/b&#62; &amp;lt;evil&amp;gt;",
  "becomes a theme's icon": "$(alert) $(sync~spin) $(evil) \\$(alert)",
};

const unseen: Readonly<Record<string, string>> = {
  "turns letters round": "evil\u202etxt.exe \u202dabc\u202c \u061cx",
  "isolates a direction": "evil\u2067b\u2069c\u2066d\u2068e \u200fa\u200eb",
  "hides letters": "ev\u200bi\u2060l\ufeff\u00ad\u200c\u200d\u180e\u034f",
  "is filled with what has no width": "evil\u3164\u115f\u1160\uffa0\u17b4x",
  "writes in tags": "evil\u{e0041}\u{e0042}\u{e007f} \u{e0100}\ufe0f",
  "has half a character": "evil\ud800b\udc00c",
  "has no characters": "evil\uffff\ufffe\ufff9a\ufffab\ufffb",
  "piles marks up": `e${"\u0301\u0489".repeat(60)}vil`,
  "rings and ends strings": "evil\u0007\u0000b\u0008\u007f\u001f",
};

const terminals: Readonly<Record<string, string>> = {
  "colours a terminal": `${esc}[31mevil${esc}[0m ${esc}[38;2;1;2;3mevil`,
  "moves a terminal's cursor": `gone${esc}[2K${esc}[1A${esc}[2J${esc}cevil`,
  "names a terminal's window": `${esc}]0;evil\u0007shown ${esc}]0;evil`,
  "makes a terminal's link": `${esc}]8;;https://evil.example${esc}\\click${esc}]8;;${esc}\\`,
  "copies by a terminal": `${esc}]52;c;ZXZpbA==\u0007${esc}Pevil${esc}\\${esc}_evil${esc}\\`,
  "orders by single bytes": "a\u009b31mevil\u009d0;evil\u009c\u0090evil\u009c b\u008dc\u009fd",
};

const lines: Readonly<Record<string, string>> = {
  "begins a field": `gone\nRequest ID: ${forgedId}\nStatus: 200`,
  "begins a field after a return": `gone\r\nRequest ID: ${forgedId}\rStatus: 200`,
  "begins a field in lines of other kinds": `gone\u2028Request ID: ${forgedId}\u2029Status: 200\u0085a\u000bb\u000cc`,
  "begins an entry of a log": `gone\n2026-11-03T09:14:08Z ERROR stytch: evil\n\n  at evil (https://evil.example/x.js:1:1)`,
  "ends a value": `x", "request_id": "${forgedId}", "evil": "`,
};

const long: Readonly<Record<string, string>> = {
  "is one word without an end": `evil${"a".repeat(100_000)}`,
  "is one name without an end": `evil${"_token".repeat(16_000)}`,
  "is one line without an end": "evil word ".repeat(10_000),
  "nests without an end": "[({<".repeat(10_000) + "evil",
};

/** By what they are after. */
export const attackGroups = { links, orders, markup, unseen, terminals, lines, long };

/** All of them. */
export const attacks: readonly Attack[] = Object.values(attackGroups).flatMap((group) =>
  Object.entries(group).map(([does, text]) => ({ does, text })),
);

/** What nothing that is shown or copied may hold: controls, what isn't seen, halves of characters, what turns letters round. */
export const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufff9-\uffff]|\p{Default_Ignorable_Code_Point}|\p{M}{9}/u;

/** What of a terminal's orders is left when only the byte that begins them is taken away; not where that byte is spelled out. */
export const remains = /(?<!(?:u00|%)[0-9a-f]{2})(?:\[31m|\[38;2|\[2K|\]0;|\]8;;|\]52;)/i;

import "@kusto/language-service-next/bridge.min.js";
import "@kusto/language-service-next/Kusto.Language.Bridge.min.js";
import { assert } from "chai";
import fc from "fast-check";
import { azureMonitor } from "../../../../src/core/logQueries/azureMonitor";
import { writeQuery } from "../../../../src/core/logQueries/logQuery";
import { hostileText, hostileTypes, noField, spans, usual, written } from "./hostile";

/** What we use of Microsoft's parser, which has no declarations for modules. */
interface Kusto {
  readonly KustoCode: {
    Parse(text: string): Code;
    ParseAndAnalyze(text: string, globals: unknown): Code;
  };
  readonly GlobalState: { readonly Default: { WithDatabase(database: unknown): unknown } };
  readonly Symbols: {
    readonly TableSymbol: {
      readonly $ctor7: new (name: string, schema: string, description: string | null) => unknown;
    };
    readonly DatabaseSymbol: { readonly ctor: new (name: string, members: readonly unknown[]) => unknown };
  };
  readonly Syntax: {
    readonly SyntaxElement: { WalkNodes(root: unknown, visit: (node: Node) => void): void };
    readonly SyntaxFacts: { GetText(kind: number): string };
    readonly SyntaxKind: Readonly<Record<string, number>>;
  };
}
interface Code {
  readonly Syntax: unknown;
  GetDiagnostics(): { readonly Count: number };
}
interface Node {
  readonly Kind: number;
  readonly LiteralValue?: unknown;
  readonly SimpleName?: string;
}
const kusto = (globalThis as unknown as { readonly Kusto: { readonly Language: Kusto } }).Kusto.Language;
const kinds = kusto.Syntax.SyntaxKind;

describe("queries for Azure Monitor", () => {
  it("count each type over time", () => {
    assert.strictEqual(
      writeQuery(azureMonitor, usual),
      `YOUR_TABLE
| where TimeGenerated >= datetime(2026-11-24T10:00:00.000Z)
| where TimeGenerated < datetime(2026-11-24T12:00:00.000Z)
| where error_type in ("session_not_found", "otp_code_not_found")
| summarize n = count() by bin(TimeGenerated, 5m), error_type
| order by TimeGenerated asc`,
    );
  });

  it("mean something on a table with such columns, to Microsoft's own analysis", () => {
    const { TableSymbol, DatabaseSymbol } = kusto.Symbols;
    const schema = "(TimeGenerated: datetime, error_type: string, Properties: dynamic)";
    const database = new DatabaseSymbol.ctor("logs", [new TableSymbol.$ctor7("YOUR_TABLE", schema, null)]);
    const globals = kusto.GlobalState.Default.WithDatabase(database);
    const problems = (query: string): number => kusto.KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics().Count;
    for (const field of ["error_type", "Properties.error_type", "Properties.a-b.c"]) {
      assert.strictEqual(problems(writeQuery(azureMonitor, { ...usual, field })), 0, field);
    }
    assert.isAbove(problems(writeQuery(azureMonitor, { ...usual, field: "no_column" })), 0);
  });

  it("give its parser the same values back, whatever they are", () => {
    fc.assert(
      fc.property(hostileTypes, spans, (types, span) => {
        assert.deepEqual(read(writeQuery(azureMonitor, { types, ...span })).values, types);
      }),
    );
  });

  it("give it the field back, or refuse it", () => {
    fc.assert(
      fc.property(hostileText, (field) => {
        const query = written(azureMonitor, { types: ["a_b"], field });
        if (query === undefined) {
          assert.match(field, noField);
          return;
        }
        const [column, ...inside] = field.split(".");
        const { values, names } = read(query);
        assert.include(names, column);
        assert.includeMembers(values, inside);
      }),
    );
  });

  it("take a field that is named like a word of the language for a field", () => {
    const words = Object.entries(kinds)
      .filter(([kind]) => kind.endsWith("Keyword"))
      .map(([, kind]) => kusto.Syntax.SyntaxFacts.GetText(kind))
      .filter((word) => !/[\s.]/.test(word));
    assert.isAbove(words.length, 200);
    for (const field of words) {
      assert.include(read(writeQuery(azureMonitor, { types: ["a_b"], field })).names, field);
    }
  });
});

/** The strings and the names of a query without errors; a name in brackets is no string. */
function read(query: string): { readonly values: unknown[]; readonly names: string[] } {
  const code = kusto.KustoCode.Parse(query);
  assert.strictEqual(code.GetDiagnostics().Count, 0, query);
  const values: unknown[] = [];
  const names: string[] = [];
  let bracketed = false;
  kusto.Syntax.SyntaxElement.WalkNodes(code.Syntax, ({ Kind: kind, LiteralValue: value, SimpleName: name }) => {
    if (kind === kinds["NameReference"] && name !== undefined) names.push(name);
    if (kind === kinds["StringLiteralExpression"] && !bracketed) values.push(value);
    bracketed = kind === kinds["BracketedName"];
  });
  return { values, names };
}

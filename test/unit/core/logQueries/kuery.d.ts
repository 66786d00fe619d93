/** The parser of Kibana's query language alone, of which the package declares nothing that can be compiled. */
declare module "@cybernetex/kbn-es-query/target/server/kuery/ast/ast.js" {
  /** What the parser makes of a query. */
  export interface KueryNode {
    readonly type: string;
    readonly function?: string;
    readonly arguments?: readonly KueryNode[];
    readonly name?: string;
    readonly value?: unknown;
  }

  /** @throws where the query can't be read */
  export function fromKueryExpression(query: string): KueryNode;
}

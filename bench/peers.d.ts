/** As much of the peers' types as the bench uses. */

declare module 'json-logic-js' {
  export type Logic =
    | string
    | boolean
    | readonly string[]
    | { readonly [operation: string]: Logic | readonly Logic[] };
  const logic: { apply(expression: Logic, data: object): unknown };
  export default logic;
}

declare module 'json-rules-engine' {
  export type Nested = TopLevel | { fact: string; operator: string; value: unknown };
  export type TopLevel = { all: Nested[] } | { any: Nested[] } | { not: Nested } | { condition: string };
  export class Engine {
    addRule(rule: { conditions: TopLevel; event: { type: string } }): this;
    setCondition(name: string, condition: TopLevel): this;
    run(facts: Readonly<Record<string, unknown>>): Promise<{ readonly events: readonly { type: string }[] }>;
  }
}

declare module 'publicodes' {
  export type Expression = string | { readonly [mechanism: string]: readonly Expression[] };
  interface Options {
    readonly logger: Readonly<Record<'log' | 'warn' | 'error', (message: string) => void>>;
  }
  export default class Engine {
    constructor(rules: Readonly<Record<string, Expression>>, options: Options);
    setSituation(situation: Readonly<Record<string, string>>): this;
    evaluate(rule: string): { readonly nodeValue: unknown };
  }
}

import type { Api, ErrorFacts, ErrorProse, Source } from "./entry";
import { knownMethods } from "./endpoints";
import { apiOf, scopeOf } from "./scopes";
import type { AreaSources, EntrySource, FamilySource } from "./source";

/** What loads at activation. */
export interface CompiledFacts {
  readonly areas: {
    readonly [area: string]: { readonly title: string; readonly errors: { readonly [type: string]: ErrorFacts } };
  };
}

/** What loads when the first explanation is asked for. */
export interface CompiledProse {
  readonly [type: string]: ErrorProse;
}

/**
 * Turns the area files into what ships: families unfolded, `related` and counterparts made two-way,
 * facts apart from prose. Runs at build time.
 * @throws {Error} naming the entry, when it is marked as unexplained, lacks what its family doesn't give either, or
 * names what doesn't exist.
 */
export function compileCatalog(sources: AreaSources): { facts: CompiledFacts; prose: CompiledProse } {
  refuseUnexplained(sources);
  const areas: { [area: string]: { title: string; errors: { [type: string]: ErrorFacts } } } = {};
  const prose: { [type: string]: ErrorProse } = {};
  for (const [area, source] of Object.entries(sources)) {
    const errors: { [type: string]: ErrorFacts } = {};
    for (const [type, entry] of Object.entries(source.errors)) {
      errors[type] = factsOf(type, entry);
      prose[type] = proseOf(type, entry, familyOf(type, entry, source.families));
    }
    areas[area] = { title: source.title, errors };
  }
  return { facts: { areas }, prose: withBackCounterparts(withBackLinks(prose)) };
}

function refuseUnexplained(sources: AreaSources): void {
  const names = Object.values(sources).flatMap(({ errors }) =>
    Object.entries(errors).flatMap(([type, { unexplained }]) => (unexplained ? [type] : [])),
  );
  if (names.length === 0) return;
  throw new Error(
    `Not explained yet: ${names.join(", ")}. Write meaning, causes, fixes, actor and retry of each as CONTRIBUTING says ("The voice of the catalog"), then delete its "unexplained".`,
  );
}

function familyOf(
  type: string,
  entry: EntrySource,
  families: { readonly [name: string]: FamilySource } = {},
): FamilySource {
  if (entry.family === undefined) return {};
  const family = families[entry.family];
  if (!family) throw new Error(`${type}: there is no family "${entry.family}" in its file`);
  return family;
}

function factsOf(type: string, entry: EntrySource): ErrorFacts {
  const apis = Object.entries(entry.apis ?? {}).map(
    ([api, { status }]) => [api, status === undefined ? {} : { status }] as const,
  );
  return {
    apis: Object.fromEntries(apis),
    ...(entry.only && { only: apiOf(type, entry.only) }),
    // Every OAuth server has these names.
    ...((entry.ambiguous || entry.oauth) && { ambiguous: true as const }),
    ...(entry.alsoMeans !== undefined && { alsoMeans: true as const }),
    ...(entry.retired && { retired: entry.retired }),
    ...(entry.oauth && {
      oauth: { defined: entry.oauth.defined, ...(isErrorType(entry) && { isErrorType: true as const }) },
    }),
  };
}

function proseOf(type: string, entry: EntrySource, family: FamilySource): ErrorProse {
  const fill = (text: string): string =>
    text.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
      const value = entry.params?.[name];
      if (value === undefined) throw new Error(`${type}: its family needs the param "${name}"`);
      return value;
    });
  const need = <T>(field: "meaning" | "actor" | "retry", value: T | undefined): T => {
    if (value === undefined) throw new Error(`${type}: neither it nor its family has "${field}"`);
    return value;
  };
  const userMessage = entry.userMessage ?? family.userMessage;
  const messages: { [api in Api | "unknown"]?: string } = {};
  const apiSources: { [api in Api]?: Source } = {};
  if ((entry.when === undefined) !== (entry.otherCases === undefined))
    throw new Error(`${type}: "when" and "otherCases" need each other`);
  if (entry.message !== undefined) messages.unknown = entry.message;
  for (const [api, answer] of Object.entries(entry.apis ?? {})) {
    if (answer.message !== undefined) messages[api as Api] = answer.message;
    if (answer.source !== undefined) apiSources[api as Api] = answer.source;
  }
  return {
    meaning: fill(need("meaning", entry.meaning ?? family.meaning)),
    ...(entry.when !== undefined && { when: entry.when }),
    calls: methodsOf(type, entry.calls),
    causes: [...(entry.causes ?? []), ...(family.causes ?? [])].map(fill),
    fixes: [...(entry.fixes ?? []), ...(family.fixes ?? [])].map(fill),
    actor: need("actor", entry.actor ?? family.actor),
    retry: need("retry", entry.retry ?? family.retry),
    ...(userMessage !== undefined && { userMessage: fill(userMessage) }),
    otherCases: (entry.otherCases ?? []).map(({ oauth, calls, ...one }) => ({
      ...one,
      ...(oauth && { isOAuth: true as const }),
      calls: methodsOf(type, calls),
    })),
    related: [...new Set([...(entry.related ?? []), ...(family.related ?? [])])].filter((other) => other !== type),
    aliases: entry.aliases ?? [],
    symptoms: entry.symptoms ?? [],
    ...(entry.oauth && { standard: entry.oauth.says }),
    messages,
    guides: [...(entry.guides ?? []), ...(family.guides ?? [])],
    ...(entry.only && { scope: scopeOf(type, entry.only) }),
    ...(entry.alsoMeans !== undefined && { alsoMeans: entry.alsoMeans }),
    inferred: entry.inferred ?? family.inferred ?? false,
    source: entry.source,
    apiSources,
    checked: entry.checked,
  };
}

/** Whether OAuth's code is one of several cases of the name. */
function isErrorType({ otherCases = [] }: EntrySource): boolean {
  return otherCases.some(({ oauth }) => oauth);
}

function methodsOf(type: string, calls: readonly string[] = []): readonly string[] {
  const unknown = calls.find((call) => !knownMethods.includes(call));
  if (unknown !== undefined) throw new Error(`${type}: endpoints.json has no method "${unknown}"`);
  return calls;
}

/** A link that is written on one side only holds for both. */
function withBackLinks(prose: { readonly [type: string]: ErrorProse }): CompiledProse {
  const related = new Map(Object.entries(prose).map(([type, { related }]) => [type, [...related]]));
  for (const [type, others] of [...related].map(([type, others]) => [type, [...others]] as const)) {
    for (const other of others) {
      const back = related.get(other);
      if (!back) throw new Error(`${type}: related "${other}" doesn't exist`);
      if (!back.includes(type)) back.push(type);
    }
  }
  return Object.fromEntries(
    Object.entries(prose).map(([type, entry]) => [type, { ...entry, related: related.get(type) ?? [] }]),
  );
}

/** A counterpart that is written on one side only holds for both, where both belong to one API alone. */
function withBackCounterparts(prose: CompiledProse): CompiledProse {
  const back = new Map<string, string>();
  for (const [type, { scope }] of Object.entries(prose)) {
    if (scope?.counterpart === undefined) continue;
    if (!prose[scope.counterpart]) throw new Error(`${type}: counterpart "${scope.counterpart}" doesn't exist`);
    back.set(scope.counterpart, type);
  }
  return Object.fromEntries(
    Object.entries(prose).map(([type, entry]) => {
      const counterpart = entry.scope?.counterpart ?? back.get(type);
      return [type, entry.scope && counterpart ? { ...entry, scope: { ...entry.scope, counterpart } } : entry];
    }),
  );
}

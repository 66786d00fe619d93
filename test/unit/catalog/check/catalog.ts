import type { AreaSources, EntrySource } from "../../../../src/catalog/source";

/** An entry with prose of ours. */
export const entry = (more: Partial<EntrySource>): EntrySource => ({
  meaning: "Ours.",
  source: "sdk",
  checked: "2025-01-01",
  ...more,
});

/** A catalog of three errors. */
export const areas: AreaSources = {
  things: {
    title: "Things",
    errors: {
      thing_gone: entry({ apis: { b2b: { status: 403 }, consumer: { status: 403 } } }),
      thing_suspended: entry({ apis: { consumer: { status: 403, message: "Other." } } }),
    },
  },
  requests: {
    title: "Requests",
    errors: { use_https: entry({ apis: { b2b: { status: 400, message: "Use https." } }, causes: ["Kept."] }) },
  },
};

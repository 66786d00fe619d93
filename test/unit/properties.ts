import fc from "fast-check";

/**
 * What fails shall fail again: properties are tried with the same values in each run. To look for more:
 * `PROPERTY_SEED=$RANDOM npm run test:unit`.
 */
fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 1) });

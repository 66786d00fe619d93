import { azureMonitor } from "./azureMonitor";
import { bigQuery } from "./bigQuery";
import { clickHouse } from "./clickHouse";
import { cloudWatch } from "./cloudWatch";
import { datadog } from "./datadog";
import { esql } from "./esql";
import { kibana } from "./kibana";
import type { Dialect } from "./logQuery";
import { loki } from "./loki";
import { queryString } from "./queryString";
import { splunk } from "./splunk";

/** Every dialect, in the order in which they are offered. */
export const dialects: readonly Dialect[] = [
  loki,
  queryString,
  kibana,
  esql,
  splunk,
  datadog,
  cloudWatch,
  bigQuery,
  azureMonitor,
  clickHouse,
];

import type * as vscode from "vscode";
import { firstPlaces, groupErrors } from "../../core/recognition/errorGroups";
import type { WorkspaceReviews } from "../shared/workspaceReviews";
import type { ErrorsInTab } from "./openDocuments";
import { type Place, placesElsewhere, placesInTab } from "./places";
import { type Group, keyOf, type Node } from "./treeItems";
import { filterText, viewChoice } from "./viewChoice";

export { childrenOf, itemOf } from "./treeItems";
export { chooseRoles, keepGrouping, viewChoice } from "./viewChoice";

/** More places of one type than these are for a search. */
const most = 500;

/** A line of the first level, which stays the same one while what it stands for changes. */
export interface GroupNode {
  group: Group;
}

/** What the view shows. */
export interface FoundTree {
  readonly nodes: readonly GroupNode[];
  /** The lines that have changed; undefined where there are others now. */
  readonly changed: Node[] | undefined;
  /** What it says above them; may be empty. */
  readonly message: string;
}

/**
 * What is found in tabs, and in the workspace where it has been checked, as somebody wants it shown. Only what has changed is
 * told: VS Code keeps something of each line that it was ever given, as long as the tree is there.
 */
export function foundTree(
  inTabs: readonly ErrorsInTab[],
  reviews: WorkspaceReviews,
  memory: vscode.Memento,
  before: readonly GroupNode[],
): FoundTree {
  const choice = viewChoice(memory);
  // Roles are known of what a check has read.
  const hidden = reviews.isChecked ? choice.hidden : [];
  const found = [...inTabs.map((one) => placesInTab(one, reviews, hidden)), ...placesElsewhere(reviews, hidden)];
  const groups: readonly Group[] = choice.isByFile
    ? found.map((one) => ({ uri: one.uri, file: one.file, ...firstPlaces(one, most) })).filter(({ count }) => count > 0)
    : groupErrors(found, most);
  const message = hidden.length > 0 ? filterText(hidden) : "";
  return { ...update(before, groups), message };
}

function update(before: readonly GroupNode[], groups: readonly Group[]): Pick<FoundTree, "nodes" | "changed"> {
  const isOfSame = ({ group }: GroupNode, at: number): boolean => {
    const other = groups[at];
    return other !== undefined && keyOf(group) === keyOf(other);
  };
  if (groups.length !== before.length || !before.every(isOfSame))
    return { nodes: groups.map((group) => ({ group })), changed: undefined };
  const changed = before.filter((node, at) => {
    const group = groups[at];
    if (!group || isSame(node.group, group)) return false;
    node.group = group;
    return true;
  });
  return { nodes: before, changed };
}

function isSame(one: Group, other: Group): boolean {
  const isSamePlace = (a: Place, b?: Place): boolean =>
    a.file === b?.file &&
    a.entry === b.entry &&
    a.line === b.line &&
    a.role === b.role &&
    a.range.isEqual(b.range) &&
    a.uri.toString() === b.uri.toString();
  return (
    one.count === other.count &&
    one.places.length === other.places.length &&
    one.places.every((place, at) => isSamePlace(place, other.places[at]))
  );
}

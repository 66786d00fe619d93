import * as vscode from "vscode";
import { type LineTable, linesOf } from "../../core/text/lineTable";

/** Where the offsets of a file's text stand, as in a document of it. */
export class FilePositions {
  private readonly lines: LineTable;

  constructor(
    readonly uri: vscode.Uri,
    text: string,
  ) {
    this.lines = linesOf(text);
  }

  positionAt(offset: number): vscode.Position {
    const line = this.lines.lineOf(offset);
    return new vscode.Position(line, offset - this.lines.start(line));
  }

  /** As much of a line as tells what it is. */
  line(line: number): string {
    return this.lines.line(line);
  }
}

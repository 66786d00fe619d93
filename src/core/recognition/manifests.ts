/** Files in which projects list what they depend on, and what shows a Stytch SDK in each. */
const manifests: readonly (readonly [file: RegExp, sdk: RegExp])[] = [
  [/^package\.json$/, /"(?:@stytch\/[\w-]+|stytch|[\w@/-]{0,100}\bstytch-[\w-]{1,100})"\s*:\s*"/],
  [/^(?:requirements[\w.-]*\.txt|constraints\.txt)$/, /^[ \t]*stytch\b/m],
  [/^(?:pyproject\.toml|setup\.(?:py|cfg)|Pipfile)$/, /\bstytch\b\s*(?:[=<>~!,\]"';(]|$)/m],
  [/^go\.mod$/, /github\.com\/stytchauth\//],
  [/^(?:Gemfile|gems\.rb|.*\.gemspec)$/, /["']stytch["']/],
  [/^composer\.json$/, /"[\w-]+\/stytch[\w-]*"\s*:/],
  [/^(?:build\.gradle(?:\.kts)?|libs\.versions\.toml|pom\.xml)$/, /com\.stytch/],
  [/^(?:Package\.swift|Package\.resolved|Podfile|project\.pbxproj)$/, /stytch-(?:ios|swift|mobile)|pod ['"]Stytch/],
  [/^.*\.(?:cs|fs)proj$|^Directory\.Packages\.props$/, /(?:Include|Update)="Stytch[.\w]*"/],
  [/^Cargo\.toml$/, /^[ \t]*stytch[\w-]*\s*(?:=|\.)|^\[dependencies\.stytch/m],
  [/^mix\.exs$/, /\{:stytch\b/],
  [/^pubspec\.yaml$/, /^[ \t]+stytch\w*\s*:/m],
  [/^gleam\.toml$/, /^[ \t]*stytch\w*\s*=/m],
];

/** Where manifests lie in a folder of the project's own, below the folder that they are for. */
export const manifestFolders = ["gradle"];

/** Whether a file of this name lists dependencies. */
export function isManifest(fileName: string): boolean {
  return manifests.some(([file]) => file.test(fileName));
}

/** Whether a manifest lists one of Stytch's SDKs, or a community one. */
export function listsStytch(fileName: string, text: string): boolean {
  return manifests.some(([file, sdk]) => file.test(fileName) && sdk.test(text));
}

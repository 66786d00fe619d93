/** Files of these endings hold no text that anybody wrote. */
const media =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|tiff?|psd|heic|mp[34]|m4[av]|mov|avi|webm|ogg|wav|flac|woff2?|ttf|otf|eot|pdf|docx?|xlsx?|pptx?|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|war|class|o|a|so|dylib|dll|exe|wasm|pyc|pdb|db|sqlite3?|bin|dat|node|vsix|map|ipynb)$/i;
/** What a package manager writes. */
const locks =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|mix\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved|packages\.lock\.json)$/;

/** Whether a file's name alone says that nothing in it can be checked: media, archives, programs, locks of package managers, notebooks. */
export function isUnreadable(path: string): boolean {
  return media.test(path) || locks.test(path);
}

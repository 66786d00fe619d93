import { assert } from "chai";
import { isManifest, listsStytch, manifestFolders } from "../../../../src/core/recognition/manifests";

const listed: readonly (readonly [file: string, text: string])[] = [
  ["package.json", '{"dependencies": {"stytch": "^13.0.0"}}'],
  ["package.json", '{"devDependencies": {"@stytch/react": "20.1.0"}}'],
  ["requirements.txt", "flask==3.0\nstytch>=11,<12\n"],
  ["requirements-dev.txt", "stytch"],
  ["pyproject.toml", '[project]\ndependencies = ["stytch>=11"]'],
  ["pyproject.toml", '[tool.poetry.dependencies]\nstytch = "^11"'],
  ["Pipfile", '[packages]\nstytch = "*"'],
  ["setup.py", 'install_requires=["stytch"],'],
  ["go.mod", "require github.com/stytchauth/stytch-go/v16 v16.20.0"],
  ["Gemfile", "gem 'stytch', '~> 10'"],
  ["shop.gemspec", 'spec.add_dependency "stytch"'],
  ["composer.json", '{"require": {"stytch/stytch-php": "^1"}}'],
  ["composer.json", '{"require": {"littlegreenman/stytch-php": "^1"}}'],
  ["build.gradle", 'implementation "com.stytch.sdk:sdk:0.40.0"'],
  ["build.gradle.kts", 'implementation("com.stytch.java:sdk:9.0.0")'],
  ["libs.versions.toml", 'stytch = { module = "com.stytch.sdk:sdk" }'],
  ["pom.xml", "<groupId>com.stytch.java</groupId>"],
  ["Package.swift", '.package(url: "https://github.com/stytchauth/stytch-ios", from: "0.50.0")'],
  ["Podfile", "pod 'Stytch/StytchCore'"],
  ["App.csproj", '<PackageReference Include="Stytch.net" Version="3.0.0" />'],
  ["Cargo.toml", '[dependencies]\nstytch = "7"'],
  ["mix.exs", '{:stytch, "~> 0.2"}'],
  ["pubspec.yaml", "dependencies:\n  stytch_flutter: ^1.0.0"],
  ["pubspec.yaml", "dependencies:\n  stytch : ^1.0.0"],
  ["package.json", '{"dependencies": {"stytch" :"^13.0.0"}}'],
  ["package.json", '{"dependencies": {"n8n-nodes-stytch-b2b":"1.0.0"}}'],
  ["package.json", '{"dependencies": {"stytch"   :   "^13.0.0"}}'],
  ["setup.cfg", "install_requires =\n  flask\n  stytch\n  redis"],
  ["composer.json", '{"require": {"stytch/stytch-php"  : "^1"}}'],
  ["Cargo.toml", '[dependencies]\n  stytch-rs  = "7"'],
  ["Cargo.toml", "[dependencies]\nstytch.workspace = true"],
  ["Cargo.toml", '[dependencies.stytch]\nversion = "7"'],
  ["gleam.toml", '[dependencies]\nstytch_client = ">= 1.0.0"'],
  ["gleam.toml", '[dependencies]\n  stytch  = ">= 1.0.0"'],
  ["gleam.toml", '[dependencies]\nstytch=">= 1.0.0"'],
];
const unlisted: readonly (readonly [file: string, text: string])[] = [
  ["package.json", '{"name": "stytch", "description": "no stytch here", "dependencies": {"stitch": "1"}}'],
  ["requirements.txt", "# stytch was here\nmystytch==1\n"],
  ["go.mod", "require github.com/acme/stytching v1.0.0"],
  ["Gemfile", "# stytch\ngem 'rails'"],
  ["Cargo.toml", '[package]\nname = "not-stytch"'],
  ["mix.exs", "app: :shop"],
  ["Cargo.toml", '[dependencies]\nmystytch = "1"'],
  ["Cargo.toml", '# once: stytch = "7"\n# or [dependencies.stytch]'],
  ["pubspec.yaml", "dependencies:\n  my_app: 1 # no stytch: yet"],
  ["pubspec.yaml", "description: uses stytch: the login"],
  ["gleam.toml", '[dependencies]\nmy_stytch = ">= 1.0.0" # stytch = "1"'],
  ["pyproject.toml", 'keywords = ["mystytching"]'],
  ["README.md", '"stytch": "1"'],
];

describe("listsStytch", () => {
  for (const [file, text] of listed) {
    it(`sees it in ${file}: ${text.replace(/\s+/g, " ")}`, () => {
      assert.isTrue(isManifest(file));
      assert.isTrue(listsStytch(file, text));
    });
  }
  for (const [file, text] of unlisted) {
    it(`doesn't see it in ${file}: ${text.replace(/\s+/g, " ")}`, () => assert.isFalse(listsStytch(file, text)));
  }
});

describe("isManifest", () => {
  const alone = [
    ...["package.json", "requirements.txt", "constraints.txt", "pyproject.toml", "setup.py", "setup.cfg", "Pipfile"],
    ...["go.mod", "Gemfile", "gems.rb", "composer.json", "build.gradle", "build.gradle.kts", "libs.versions.toml"],
    ...["pom.xml", "Package.swift", "Package.resolved", "Podfile", "project.pbxproj", "Directory.Packages.props"],
    ...["Cargo.toml", "mix.exs", "pubspec.yaml", "gleam.toml"],
  ];
  for (const file of alone) {
    it(`takes ${file}, and no file whose name only contains that`, () => {
      assert.isTrue(isManifest(file));
      assert.isFalse(isManifest(`old-${file}`));
      assert.isFalse(isManifest(`${file}.orig`));
    });
  }

  it("takes the files that are named after a project", () => {
    for (const file of ["shop.gemspec", "Shop.csproj", "Shop.Web.fsproj", "requirements-dev.txt"]) {
      assert.isTrue(isManifest(file), file);
      assert.isFalse(isManifest(`${file}.orig`), file);
    }
  });

  it("knows where Gradle keeps its catalog of versions", () => assert.deepEqual(manifestFolders, ["gradle"]));
});

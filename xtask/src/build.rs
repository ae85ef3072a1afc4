//! Which build this is: a mark in the glue and beside it, by which page, worker and module know that they belong
//! together. Caches between a host and a browser keep files one by one; a mix of two versions must be noticed.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// How many hexadecimal digits name a build.
const DIGITS: usize = 10;

/// A version with the name of the very build.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Build {
    /// As in Cargo.toml.
    pub(crate) version: String,
    /// The beginning of a hash over what belongs to it.
    pub(crate) id: String,
}

/// The section of the module that says which one it is: a page that compiles it while it is on its way cannot ask for its hash.
const SECTION: &str = "lesart";

/// What the mark says to TypeScript.
const TYPES: &str = "\
/** Which build this is: `version` as in package.json, `id` of these very files, `module` the hash of `lesart_bg.wasm`, by
 * which `fetch(…, { integrity })` makes sure that it is the one this glue was made for, and `mark` what its custom section
 * `lesart` says, for whoever compiles it while it is still on its way. */
export const build: { readonly version: string; readonly id: string; readonly module: string; readonly mark: string };
";

impl Build {
    /// Marks the glue in a directory and writes `build.js`, which says the same to whoever does not load the glue.
    pub(crate) fn mark_package(package: &Path, version: &str) -> Result<Self> {
        let (glue_file, module_file) = (package.join("lesart.js"), package.join("lesart_bg.wasm"));
        let (glue, mut module) = (read(&glue_file)?, read(&module_file)?);
        let Self { id: mark, .. } = Self::of(version, [("lesart_bg.wasm", module.as_slice())]);
        module.extend(custom_section(SECTION, &mark));
        fs::write(&module_file, &module).with_context(|| format!("writing {}", module_file.display()))?;
        let build =
            Self::of(version, [("lesart.js", glue.as_slice()), ("lesart_bg.wasm", module.as_slice())]);
        let mark = format!(
            "export const build = Object.freeze({{ version: \"{version}\", {}, module: \"{}\", mark: \"{mark}\" }});\n",
            build.id_field(),
            integrity(&module)
        );
        append(&glue_file, &format!("\n{mark}"))?;
        append(&package.join("lesart.d.ts"), &format!("\n{TYPES}"))?;
        write(&package.join("build.js"), &mark)?;
        write(&package.join("build.d.ts"), TYPES)?;
        Ok(build)
    }

    /// The build of these files, whose names and contents it depends on.
    pub(crate) fn of<'a>(version: &str, files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut hasher = Sha256::new();
        for (name, bytes) in files {
            // Lengths, so that no two lists run into the same bytes.
            hasher.update(format!("{} {name} {} ", name.len(), bytes.len()));
            hasher.update(bytes);
        }
        let mut id: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        id.truncate(DIGITS);
        Self { version: version.to_owned(), id }
    }

    /// Replaces the id in a file that [`Build::mark_package`] marked.
    pub(crate) fn rename_in(&self, file: &Path, old: &Self) -> Result<()> {
        let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        ensure!(text.matches(&old.id_field()).count() == 1, "{} has no mark of its build", file.display());
        write(file, &text.replace(&old.id_field(), &self.id_field()))
    }

    /// Reads the mark in a package made before.
    pub(crate) fn read(package: &Path) -> Result<Self> {
        let file = package.join("build.js");
        let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let field = |name: &str| {
            let (_, rest) = text.split_once(&format!("{name}: \""))?;
            rest.split_once('"').map(|(value, _)| value.to_owned())
        };
        let mark = || Some(Self { version: field("version")?, id: field("id")? });
        mark().with_context(|| format!("{} names no build", file.display()))
    }

    fn id_field(&self) -> String {
        format!("id: \"{}\"", self.id)
    }
}

/// A section of a module that engines hand over and don't read. Both texts are shorter than 60 bytes, so that a byte says how long.
fn custom_section(name: &str, text: &str) -> Vec<u8> {
    let payload = [&[name.len() as u8][..], name.as_bytes(), text.as_bytes()].concat();
    [&[0, payload.len() as u8][..], &payload].concat()
}

/// A file's hash in the words of Subresource Integrity.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("reading {}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("writing {}", file.display()))
}

/// Adds text to the end of a file.
pub(crate) fn append(file: &Path, text: &str) -> Result<()> {
    let mut all = read(file)?;
    all.extend_from_slice(text.as_bytes());
    fs::write(file, all).with_context(|| format!("writing {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_named_by_all_it_holds() {
        let id = |files: &[(&str, &[u8])]| Build::of("1.0.0", files.iter().copied()).id;
        let one = id(&[("a", b"bc"), ("d", b"e")]);
        assert_eq!(one.len(), DIGITS);
        assert_eq!(one, id(&[("a", b"bc"), ("d", b"e")]));
        for other in
            [[("a", &b"bc"[..]), ("d", b"f")], [("a", b"b"), ("cd", b"e")], [("d", b"e"), ("a", b"bc")]]
        {
            assert_ne!(one, id(&other));
        }
    }

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn glue_and_mark_name_the_same_build_and_are_renamed() {
        let package = std::env::temp_dir().join(format!("lesart-build-{}", std::process::id()));
        fs::create_dir_all(&package).unwrap();
        for (name, text) in [("lesart.js", "glue"), ("lesart_bg.wasm", "module"), ("lesart.d.ts", "types")] {
            fs::write(package.join(name), text).unwrap();
        }
        let build = Build::mark_package(&package, "1.2.3").unwrap();
        let module = fs::read(package.join("lesart_bg.wasm")).unwrap();
        let mark = Build::of("1.2.3", [("lesart_bg.wasm", &b"module"[..])]).id;
        assert_eq!(module, [b"module\0\x11\x06lesart", mark.as_bytes()].concat());
        assert_eq!(Build::read(&package).unwrap(), build);
        let other = Build { id: "0123456789".into(), ..build.clone() };
        for name in ["lesart.js", "build.js"] {
            let text = || fs::read_to_string(package.join(name)).unwrap();
            assert!(text().contains(&integrity(&module)), "{name}");
            assert!(text().contains(&format!("mark: \"{mark}\"")), "{name}");
            other.rename_in(&package.join(name), &build).unwrap();
            assert!(text().contains("id: \"0123456789\""), "{name}");
            assert!(other.rename_in(&package.join(name), &build).is_err(), "{name}");
        }
        assert_eq!(Build::read(&package).unwrap(), other);
        fs::remove_dir_all(package).unwrap();
    }
}

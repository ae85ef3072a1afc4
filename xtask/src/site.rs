//! The page as a whole: which of its files comes from where. Served from there, or copied together.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// A folder of the page and the directory that its files come from.
struct Mount {
    /// Below the page's root, without slashes; empty for the root itself.
    folder: &'static str,
    directory: PathBuf,
}

/// The page: `index.html`, `css/` and `js/` as they are written, the module under `pkg/`, the articles under `seeds/`.
pub(crate) struct Site {
    /// The root comes last: a folder of its own goes before one of the same name in `www/`.
    mounts: Vec<Mount>,
}

impl Site {
    /// The page of this workspace with a module made before.
    pub(crate) fn new(workspace: &Workspace, package: PathBuf) -> Self {
        Self {
            mounts: vec![
                Mount { folder: "pkg", directory: package },
                Mount { folder: "seeds", directory: workspace.root.join("seeds") },
                Mount { folder: "", directory: workspace.root.join("www") },
            ],
        }
    }

    /// The file that a decoded path below the page's root stands for: `""` and a folder's name with a slash at its
    /// end stand for `index.html`. `None` for whatever is not a file of the page.
    pub(crate) fn file(&self, path: &str) -> Option<PathBuf> {
        let mut parts: Vec<&str> = path.split('/').collect();
        if parts.last() == Some(&"") {
            parts.pop();
            parts.push("index.html");
        }
        // No way up, no hidden files, nothing that a system could read as more than a name.
        let is_name = |part: &&str| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.contains(['\\', ':'])
                && !part.contains(char::is_control)
        };
        if !parts.iter().all(is_name) {
            return None;
        }
        let (mount, rest) = match parts.split_first() {
            Some((first, rest)) if !rest.is_empty() => {
                match self.mounts.iter().find(|m| m.folder == *first) {
                    Some(mount) => (mount, rest),
                    None => (self.mounts.last()?, parts.as_slice()),
                }
            }
            _ => (self.mounts.last()?, parts.as_slice()),
        };
        let file = rest.iter().fold(mount.directory.clone(), |path, part| path.join(part));
        file.is_file().then_some(file)
    }

    /// Copies the page's files into an empty directory.
    pub(crate) fn write_to(&self, directory: &Path) -> Result<()> {
        for mount in self.mounts.iter().rev() {
            copy(&mount.directory, &directory.join(mount.folder))?;
        }
        Ok(())
    }
}

/// The names of all files below a directory, with slashes, sorted.
pub(crate) fn files_below(directory: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(directory).with_context(|| format!("reading {}", directory.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            names.extend(files_below(&entry.path())?.iter().map(|below| format!("{name}/{below}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// Copies a directory's files, hidden ones left out.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("creating {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&source, &target)?;
        } else {
            fs::copy(&source, &target).with_context(|| format!("copying {}", source.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of a few files in a directory of the test's own, with a secret beside it.
    fn site(test: &str) -> (Site, PathBuf) {
        let root = std::env::temp_dir().join(format!("lesart-site-{}-{test}", std::process::id()));
        for (file, text) in [
            ("secret.txt", "secret"),
            ("www/index.html", "page"),
            ("www/js/main.js", "script"),
            ("www/.hidden", "hidden"),
            ("www/pkg/lesart.js", "never seen"),
            ("made/lesart.js", "glue"),
            ("made/.made-from", "stamp"),
            ("seeds/index.json", "[]"),
        ] {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let workspace = Workspace { root: root.clone(), target: root.join("target") };
        (Site::new(&workspace, root.join("made")), root)
    }

    fn text(site: &Site, path: &str) -> Option<String> {
        site.file(path).map(|file| fs::read_to_string(file).unwrap())
    }

    #[test]
    fn each_folder_comes_from_its_place() {
        let (site, root) = site("places");
        assert_eq!(text(&site, "").as_deref(), Some("page"));
        assert_eq!(text(&site, "index.html").as_deref(), Some("page"));
        assert_eq!(text(&site, "js/main.js").as_deref(), Some("script"));
        assert_eq!(text(&site, "pkg/lesart.js").as_deref(), Some("glue"));
        assert_eq!(text(&site, "seeds/index.json").as_deref(), Some("[]"));
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn nothing_else_is_to_be_had() {
        let (site, root) = site("else");
        for path in [
            "../secret.txt",
            "js/../../secret.txt",
            "pkg/../secret.txt",
            "..\\secret.txt",
            "/secret.txt",
            "//",
            "js//main.js",
            ".hidden",
            "pkg/.made-from",
            "js",
            "js/",
            "missing.js",
            "index.html/",
            "index.html\0",
            "C:/secret.txt",
        ] {
            assert_eq!(site.file(path), None, "{path}");
        }
        fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn a_copy_holds_the_same_files() {
        let (site, root) = site("copy");
        let copy = root.join("copy");
        site.write_to(&copy).unwrap();
        for path in ["index.html", "js/main.js", "pkg/lesart.js", "seeds/index.json"] {
            assert_eq!(fs::read_to_string(copy.join(path)).ok(), text(&site, path), "{path}");
        }
        assert!(files_below(&copy).unwrap().contains(&"pkg/lesart.js".to_owned()));
        assert!(!copy.join(".hidden").exists());
        assert!(!copy.join("pkg/.made-from").exists());
        fs::remove_dir_all(root).unwrap();
    }
}

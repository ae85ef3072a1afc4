//! The WebAssembly module and its JavaScript glue: target, build, glue, and wasm-opt where it is found.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::build::{Build, append};
use crate::run::{self, quietly, step};
use crate::workspace::{Workspace, cargo};

/// The target that browsers run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The first release of wasm-opt that understands what rustc emits by default.
const OLDEST_WASM_OPT: u32 = 117;

/// What rustc emits, by default and by .cargo/config.toml; wasm-opt must be told.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Less optimisation for speed than `release` has, and inlining of the smallest functions alone: some 80 kB gzip less to transfer,
/// of 1,550; a threshold of 75 would take 20 kB more.
const SIZE: [&str; 2] = ["-Copt-level=2", "-Cllvm-args=-inline-threshold=10"];

/// wasm-opt would put every function with one caller into its caller, up to 120 kB in one. Browsers optimise a function as a
/// whole once a loop in it is hot: in pieces, both seeds take a third less processor time, and the module 13 kB less gzipped.
const LARGEST_INLINED: &str = "--one-caller-inline-max-function-size=100";

/// What the glue has besides what wasm-bindgen writes.
const GLUE_ADDITION: &str = "src/wasm.js";

/// Makes the module and its glue in `target/pkg` and returns that directory. Where nothing has changed,
/// only cargo has a short look.
pub(crate) fn make(workspace: &Workspace) -> Result<PathBuf> {
    step("WebAssembly target", add_target)?;
    let wasm = workspace.target.join(TARGET).join("release/lesart.wasm");
    step("module (cargo rustc --release)", || {
        let mut build = Command::new(cargo());
        // The library is a library; only here does it become a module, with its feature `wasm`, which is on by default.
        build
            .current_dir(&workspace.root)
            .args(["rustc", "--lib", "--release", "--target", TARGET])
            // As `cdylib` alone it would be 47 kB larger, gzipped: docs/decisions/0015-library-and-module.md.
            .args(["--crate-type", "cdylib,rlib"])
            .arg("--")
            .args(SIZE);
        quietly(&mut build)?;
        show_size(&wasm)
    })?;
    let package = workspace.target.join("pkg");
    step("glue (wasm-bindgen)", || glue(workspace, &wasm, &package))?;
    Ok(package)
}

/// Adds the wasm32 target where the compiler lacks it.
pub(crate) fn add_target() -> Result<String> {
    if has_target()? {
        return Ok("there".into());
    }
    let hint = format!("get rustup from https://rustup.rs, then `rustup target add {TARGET}`");
    let Some(rustup) = run::find("rustup", &[]) else {
        bail!("this Rust has no {TARGET} target, and there is no rustup to add it: {hint}");
    };
    let output = Command::new(rustup)
        .args(["target", "add", TARGET])
        .output()
        .with_context(|| format!("rustup cannot be started: {hint}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or("no reason given");
        bail!("the {TARGET} target cannot be added: `rustup target add {TARGET}` says: {last}");
    }
    ensure!(has_target()?, "rustup added {TARGET}, but the Rust in use is another: {hint}");
    Ok("added".into())
}

fn has_target() -> Result<bool> {
    let libraries = run::ask("rustc", &["--print", "target-libdir", "--target", TARGET])
        .context("rustc does not answer: get Rust by https://rustup.rs")?;
    Ok(fs::read_dir(libraries).is_ok_and(|mut files| files.next().is_some()))
}

/// Makes the glue, unless it was made from this very module.
fn glue(workspace: &Workspace, wasm: &Path, package: &Path) -> Result<String> {
    let optimizer = WasmOpt::find(workspace);
    let addition = workspace.root.join(GLUE_ADDITION);
    let addition =
        fs::read_to_string(&addition).with_context(|| format!("reading {}", addition.display()))?;
    let stamp = stamp(wasm, &addition, &optimizer)?;
    let stamp_file = package.join(".made-from");
    if fs::read_to_string(&stamp_file).is_ok_and(|made_from| made_from == stamp) {
        return Ok("unchanged".into());
    }
    // Made beside, then moved: a page that is open never gets half of it.
    let fresh = package.with_extension("new");
    remove(&fresh)?;
    Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(true)
        // `init()` alone finds the module beside the glue.
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&fresh)?;
    let module = fresh.join("lesart_bg.wasm");
    let remark = match &optimizer {
        WasmOpt::Usable { program, version } => {
            let mut command = Command::new(program);
            // -O3 takes half as long again for a thousandth of the size.
            command.args(["-O2", LARGEST_INLINED]).args(WASM_FEATURES).arg(&module).arg("-o").arg(&module);
            quietly(&mut command)?;
            format!("with wasm-opt {version}")
        }
        WasmOpt::TooOld { version } => format!("without wasm-opt: {version} is too old"),
        WasmOpt::Absent => "without wasm-opt: not found".into(),
    };
    append(&fresh.join("lesart.js"), &format!("\n{addition}"))?;
    Build::mark_package(&fresh, &workspace.locked_version("lesart")?)?;
    fs::write(fresh.join(".made-from"), stamp)?;
    remove(package)?;
    fs::rename(&fresh, package).with_context(|| format!("moving {}", fresh.display()))?;
    Ok(format!("{}, {remark}", show_size(&package.join("lesart_bg.wasm"))?))
}

/// What the glue depends on, in a line.
fn stamp(wasm: &Path, addition: &str, optimizer: &WasmOpt) -> Result<String> {
    let bytes = fs::read(wasm).with_context(|| format!("reading {}", wasm.display()))?;
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    addition.hash(&mut hasher);
    Ok(format!(
        "{} bytes, hash {:016x}, {optimizer:?}, {LARGEST_INLINED}, marked\n",
        bytes.len(),
        hasher.finish()
    ))
}

/// The optimiser of the module, from Node's packages or the path.
#[derive(Debug)]
enum WasmOpt {
    Usable { program: PathBuf, version: u32 },
    TooOld { version: u32 },
    Absent,
}

impl WasmOpt {
    fn find(workspace: &Workspace) -> Self {
        let Some(program) = run::find("wasm-opt", &[workspace.root.join("node_modules/.bin")]) else {
            return Self::Absent;
        };
        match run::ask(&program, &["--version"]).as_deref().and_then(version_of_wasm_opt) {
            Some(version) if version >= OLDEST_WASM_OPT => Self::Usable { program, version },
            Some(version) => Self::TooOld { version },
            None => Self::Absent,
        }
    }
}

/// Reads `wasm-opt version 132 (version_132)`.
fn version_of_wasm_opt(said: &str) -> Option<u32> {
    said.split_whitespace().find_map(|word| word.parse().ok())
}

fn show_size(file: &Path) -> Result<String> {
    let bytes = fs::metadata(file).with_context(|| format!("reading {}", file.display()))?.len();
    Ok(format!("{:.1} kB", bytes as f64 / 1000.0))
}

/// Removes a directory that may be there.
pub(crate) fn remove(directory: &Path) -> Result<()> {
    match fs::remove_dir_all(directory) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("removing {}", directory.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_wasm_opt_is_read() {
        assert_eq!(version_of_wasm_opt("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version_of_wasm_opt("wasm-opt version 108 (108)"), Some(108));
        assert_eq!(version_of_wasm_opt("no number"), None);
    }
}

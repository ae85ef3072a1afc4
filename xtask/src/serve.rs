//! `cargo xtask serve`: from a bare checkout to the page on localhost.

use std::process::{Command, Stdio};

use anyhow::Result;
use clap::Args;

use crate::module;
use crate::server::Server;
use crate::site::Site;
use crate::workspace::Workspace;

/// Build the module and serve the page on this machine.
#[derive(Args)]
pub(crate) struct Serve {
    /// The port; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the page in the browser.
    #[arg(long)]
    open: bool,
}

pub(crate) fn serve(arguments: &Serve) -> Result<()> {
    let workspace = Workspace::find()?;
    // First, because nobody wants to wait for a build to learn that the port is taken.
    let server = Server::bind(arguments.port)?;
    let package = module::make(&workspace)?;
    let url = server.url();
    println!("Lesart is at {url} (Ctrl-C ends)");
    if arguments.open && !open(&url) {
        println!("No browser could be started; open the address by hand.");
    }
    server.run(Site::new(&workspace, package));
    Ok(())
}

/// Asks the system to show an address.
fn open(url: &str) -> bool {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[url]),
        "windows" => ("cmd", &["/C", "start", "", url]),
        _ => ("xdg-open", &[url]),
    };
    Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().is_ok()
}

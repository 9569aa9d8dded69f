//! `factsheet completions` and `factsheet man`: what a shell and its manual know of the program.

use std::io::{self, Write};

use clap::{Command, CommandFactory};
use clap_complete::{Shell, generate};
use clap_mangen::Man;

use crate::commands::cli::Cli;
use crate::commands::exit::Exit;
use crate::commands::print::print_bytes;

/// Writes what `shell` needs to complete commands and options.
pub fn completions(shell: Shell) -> Exit {
    let mut script = Vec::new();
    generate(shell, &mut Cli::command(), env!("CARGO_PKG_NAME"), &mut script);
    print_bytes(&script);
    Exit::Success
}

/// Writes the man page: the program, and each command with its options.
pub fn man() -> Exit {
    let mut page = Vec::new();
    match render(&mut page) {
        Ok(()) => {
            print_bytes(&page);
            Exit::Success
        }
        Err(_) => Exit::Failure,
    }
}

/// One page for all: the commands follow as sections of it.
fn render(page: &mut Vec<u8>) -> io::Result<()> {
    let mut program = Cli::command();
    program.build();
    let man = Man::new(program.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_options_section(page)?;
    render_commands(&program, "", page)
}

/// The commands of `program`, each followed by those below it.
fn render_commands(program: &Command, above: &str, page: &mut Vec<u8>) -> io::Result<()> {
    for command in program.get_subcommands().filter(|command| command.get_name() != "help") {
        let name = format!("{above}{}", command.get_name());
        writeln!(page, ".SH \"THE COMMAND {}\"", name.to_uppercase())?;
        let man = Man::new(command.clone());
        man.render_synopsis_section(page)?;
        man.render_description_section(page)?;
        man.render_options_section(page)?;
        render_commands(command, &format!("{name} "), page)?;
    }
    Ok(())
}

//! The signals that stop the preview.

use std::io;

/// What a shell adds to the number of a signal for the exit code of a program that the signal ended (POSIX, `sh`,
/// 2.8.2).
const SIGNAL_EXIT: i32 = 128;

/// SIGINT and SIGTERM. Windows has Ctrl-C instead.
pub struct StopSignals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(windows)]
    ctrl_c: tokio::signal::windows::CtrlC,
}

#[cfg(unix)]
impl StopSignals {
    /// Installs the handlers; a tokio runtime has to be entered. They replace what the process inherited: a shell
    /// without job control starts background jobs with SIGINT ignored.
    ///
    /// # Errors
    /// What the system reports when it takes no handler.
    pub fn install() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    /// Waits for a signal. Returns the exit code of a program that it ended: 130 for SIGINT, 143 for SIGTERM.
    pub async fn exit_code(mut self) -> i32 {
        use tokio::signal::unix::SignalKind;
        let signal = tokio::select! {
            _ = self.interrupt.recv() => SignalKind::interrupt(),
            _ = self.terminate.recv() => SignalKind::terminate(),
        };
        SIGNAL_EXIT + signal.as_raw_value()
    }
}

#[cfg(windows)]
impl StopSignals {
    /// Installs the handler; a tokio runtime has to be entered.
    ///
    /// # Errors
    /// What the system reports when it takes no handler.
    pub fn install() -> io::Result<Self> {
        Ok(Self { ctrl_c: tokio::signal::windows::ctrl_c()? })
    }

    /// Waits for Ctrl-C. Returns the exit code of a program that it ended, as on Unix: 130.
    pub async fn exit_code(mut self) -> i32 {
        self.ctrl_c.recv().await;
        SIGNAL_EXIT + 2
    }
}

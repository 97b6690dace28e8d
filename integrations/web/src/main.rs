//! Serves `POST /analyze` on the address given, until it is interrupted.

use std::io::Write;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    match serve(&address).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(&format!("{address}: {error}"));
            ExitCode::FAILURE
        }
    }
}

async fn serve(address: &str) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind(address).await?;
    tell(&format!("http://{}/analyze", listener.local_addr()?));
    let stopped = async { drop(tokio::signal::ctrl_c().await) };
    axum::serve(listener, newsprint_web::app()).with_graceful_shutdown(stopped).await
}

/// A line on standard error, where somebody can read it.
fn tell(message: &str) {
    let _ = writeln!(std::io::stderr(), "newsprint-web: {message}");
}

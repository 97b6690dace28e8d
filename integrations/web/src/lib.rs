//! newsprint behind one route: an article in, its report out, as JSON or as a page.

use std::sync::Arc;

use axum::extract::rejection::{QueryRejection, StringRejection};
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Json, Response};
use axum::routing::post;
use axum::{Router, middleware};
use newsprint::report::{Report, html};
use newsprint::{Analyzers, Article, Detection, Language};
use serde::Deserialize;

/// The largest article in bytes.
pub const LARGEST: usize = 1 << 20;

/// What may be asked of the route.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    #[serde(default)]
    format: Format,
    /// How many terms and keyphrases.
    #[serde(default = "ten")]
    top: usize,
    /// Without one, by the text.
    language: Option<Language>,
}

fn ten() -> usize {
    10
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "lowercase")]
enum Format {
    #[default]
    Json,
    Html,
}

/// The service: `POST /analyze?format=json|html&top=N&language=CODE` with an article as text.
pub fn app() -> Router {
    Router::new()
        .route("/analyze", post(analyze))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(middleware::map_response(guarded))
        // Analyzers are made once for each language and shared by all requests.
        .with_state(Arc::new(Analyzers::new()))
}

async fn analyze(
    State(analyzers): State<Arc<Analyzers>>,
    asked: Result<Query<Asked>, QueryRejection>,
    text: Result<String, StringRejection>,
) -> Response {
    let (Query(asked), text) = match (asked, text) {
        (Ok(asked), Ok(text)) => (asked, text),
        (Err(error), _) => return (error.status(), error.body_text()).into_response(),
        (_, Err(error)) => return (error.status(), error.body_text()).into_response(),
    };
    let Asked { format, top, language } = asked;
    // It is work for the processor: off the threads that wait for sockets.
    let report = tokio::task::spawn_blocking(move || report(&analyzers, text, top, language)).await;
    match (report, format) {
        (Ok(report), Format::Json) => Json(report).into_response(),
        (Ok(report), Format::Html) => Html(html(&[report])).into_response(),
        (Err(_), _) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn report(analyzers: &Analyzers, text: String, top: usize, language: Option<Language>) -> Report {
    let article = Article::parse(text);
    let Some(language) = language else {
        let (analyzer, detection) = analyzers.detect(&article);
        let mut report = Report::new(&analyzer.analyze(&article), top);
        report.language_confidence = Some(detection.map_or(0.0, Detection::confidence));
        return report;
    };
    Report::new(&analyzers.of(language).analyze(&article), top)
}

/// The page needs its own style and nothing else.
async fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

//! The service as its clients see it.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

const ARTICLE: &str = "date 2024-03-09 Ferry <b>returns</b>\n\nThe ferry left the harbour at dawn with four cars.";

async fn ask(query: &str, text: impl Into<Body>) -> (StatusCode, String, String) {
    let request = Request::post(format!("/analyze{query}")).body(text.into()).unwrap();
    let response = newsprint_web::app().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let kind = parts.headers.get(header::CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap()).to_owned();
    let body = body.collect().await.unwrap().to_bytes();
    assert_eq!(parts.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    (parts.status, kind, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn an_article_is_answered_with_its_report() {
    let (status, kind, body) = ask("?top=3", ARTICLE).await;
    assert_eq!((status, kind.as_str()), (StatusCode::OK, "application/json"));
    let report: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(report["article"]["date"], "2024-03-09");
    assert_eq!(report["language"], "en");
    assert!(report["language_confidence"].as_f64().unwrap() <= 1.0);
    assert!(report["terms"].as_array().unwrap().len() == 3);
}

#[tokio::test]
async fn a_page_is_safe() {
    let (status, kind, body) = ask("?format=html&language=en", ARTICLE).await;
    assert_eq!((status, kind.as_str()), (StatusCode::OK, "text/html; charset=utf-8"));
    assert!(body.contains("Ferry &lt;b&gt;returns") && !body.contains("guessed"));
}

#[tokio::test]
async fn what_cannot_be_answered_is_refused_with_its_reason() {
    for (query, text, expected) in [
        ("?language=klingon", "".into(), StatusCode::BAD_REQUEST),
        ("?format=pdf", "".into(), StatusCode::BAD_REQUEST),
        ("?tpo=3", "".into(), StatusCode::BAD_REQUEST),
        ("", Body::from(vec![0xff]), StatusCode::BAD_REQUEST),
        ("", Body::from("x".repeat(newsprint_web::LARGEST + 1)), StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let (status, _, reason) = ask(query, text).await;
        assert_eq!(status, expected, "{query}");
        assert!(!reason.is_empty());
    }
    assert_eq!(ask("", "").await.0, StatusCode::OK, "an empty text is a text");
}

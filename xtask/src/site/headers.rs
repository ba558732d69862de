//! Tests of the HTTP headers for static hosts (`_headers`).

const RULES: &str = include_str!("../../../static/_headers");

/// Returns the values of a header for a path, from all matching rules.
fn values(path: &str, header: &str) -> Vec<&'static str> {
    let mut is_for_path = false;
    let mut values = Vec::new();
    for line in RULES.lines() {
        if line.starts_with('/') {
            is_for_path = matches(line, path);
        } else if let Some((name, value)) = line.trim().split_once(": ")
            && is_for_path
            && name == header
        {
            values.push(value);
        }
    }
    values
}

fn matches(rule: &str, path: &str) -> bool {
    rule.split_once('*').map_or(rule == path, |(start, end)| {
        path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
    })
}

#[test]
fn each_file_has_one_cache_lifetime_that_fits_its_name() {
    let assert_max_age = |path: &str, seconds: &str| {
        let values = values(path, "Cache-Control");
        assert_eq!(values.len(), 1, "{path}: {values:?}");
        assert!(
            values[0].starts_with(&format!("public, max-age={seconds}, ")),
            "{path}: {values:?}"
        );
    };
    for path in [
        "/v1/diplograph-0123456789abcdef.js",
        "/v1/engine-0123456789abcdef.js",
        "/v1/engine-0123456789abcdef.wasm",
        "/v1/frame-0123456789abcdef.js",
        "/v1/panel-0123456789abcdef.js",
        "/v1/start-0123456789abcdef.js",
        "/v1/widget-0123456789abcdef.css",
        "/v1/words-uz-cyrl-0123456789abcdef.txt",
        "/page-0123456789abcdef.js",
        "/embed-0123456789abcdef.css",
        "/embed-0123456789abcdef.js",
    ] {
        assert_max_age(path, "31536000");
    }
    let stable =
        ["diplograph.js", "embed.css", "embed.js", "frame.js", "release.json", "widget.css"];
    stable.iter().for_each(|name| assert_max_age(&format!("/v1/{name}"), "300"));
    for path in [
        "/",
        "/a.en.html",
        "/a.en.csv",
        "/a.en.list-1.html",
        "/a.en.png",
        "/embed.html",
        "/embed/a.en.html",
        "/embed/a.en.csv",
        "/plain/a.en.html",
        "/stories/a.json",
        "/oembed/a.en.json",
    ] {
        assert_max_age(path, "60");
    }
}

#[test]
fn pages_have_one_policy_and_it_is_in_the_page() {
    for path in ["/", "/a.en.html", "/a.en.list-1.html", "/embed.html", "/embed/a.en.list-1.html"] {
        // A second policy would forbid the style sheet that the first allows by its hash.
        assert!(values(path, "Content-Security-Policy").is_empty(), "{path}");
    }
    for page in [include_str!("../../../index.html"), include_str!("../../../static/embed.html")] {
        let policies = page.matches("http-equiv=\"Content-Security-Policy\"").count();
        assert_eq!(policies, 1, "{page}");
        assert!(page.contains("content=\"default-src 'none'; script-src "), "{page}");
    }
}

#[test]
fn pages_load_in_a_host_with_an_embedder_policy() {
    for path in ["/", "/a.en.html", "/embed.html", "/embed/a.en.html"] {
        assert_eq!(values(path, "Cross-Origin-Embedder-Policy"), ["require-corp"], "{path}");
    }
    for path in ["/embed/a.en.html", "/v1/diplograph.js", "/v1/widget.css", "/a.en.png"] {
        assert_eq!(values(path, "Cross-Origin-Resource-Policy"), ["cross-origin"], "{path}");
    }
    assert!(values("/v1/diplograph.js", "Cross-Origin-Embedder-Policy").is_empty());
}

#[test]
fn nginx_configuration_sets_the_same_headers() {
    const NGINX: &str = include_str!("../../../docs/nginx.conf");
    const HEADERS: [&str; 6] = [
        "Access-Control-Allow-Origin",
        "Cache-Control",
        "Content-Type",
        "Cross-Origin-Embedder-Policy",
        "Cross-Origin-Resource-Policy",
        "X-Content-Type-Options",
    ];
    for path in ["/a.en.html", "/a.en.csv", "/v1/diplograph.js", "/v1/engine-0123456789abcdef.js"] {
        for header in HEADERS {
            for value in values(path, header) {
                assert!(NGINX.contains(value), "{path}: {header}: {value}");
                let is_set = NGINX.contains(&format!("add_header {header} "));
                assert!(is_set || header == "Content-Type", "{path}: {header}");
            }
        }
    }
}

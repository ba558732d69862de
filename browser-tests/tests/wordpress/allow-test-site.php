<?php
// Only for the test. WordPress fetches no page from the machine that it runs on, and none from an unusual port. The site
// of the story is on this machine, so this plugin allows its host and its port. A published site needs no such plugin.
add_filter('http_request_host_is_external', fn($is, $host) => $is || $host === '127.0.0.1', 10, 2);
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, (int) getenv('STORY_PORT')]);

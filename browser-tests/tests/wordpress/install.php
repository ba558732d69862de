<?php
// Creates the database and the tables of WordPress, and a user of each role. The argument is the address of the site.
$database = new mysqli('localhost', 'root', '', '', 0, getenv('WORDPRESS_SOCKET'));
$database->query('CREATE DATABASE wordpress');
define('WP_INSTALLING', true);
define('WP_SITEURL', $argv[1]);
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Newsroom', 'administrator', 'administrator@example.org', true, '', 'password');
foreach (['editor', 'author', 'contributor'] as $role) {
    wp_insert_user([
        'user_login' => $role, 'user_pass' => 'password', 'user_email' => "$role@example.org", 'role' => $role,
    ]);
}
update_option('show_avatars', 0);
echo $wp_version;

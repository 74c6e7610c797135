/** What people see in a browser: the explorer, and GraphiQL with worthwhile examples. */
package dev.whence.web;

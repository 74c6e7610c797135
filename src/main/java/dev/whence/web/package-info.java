/** What people see in a browser: GraphiQL with worthwhile examples. */
package dev.whence.web;

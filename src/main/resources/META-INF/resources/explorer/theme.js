// Before the first paint: the reader's own choice of light or dark, where there is one. A page without storage follows the system.
'use strict';
try {
  const theme = localStorage.getItem('whence:theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden here.
}

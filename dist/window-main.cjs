require('./index.js').window_main();

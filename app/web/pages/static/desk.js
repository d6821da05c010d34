// What the desk's pages do besides their links and forms. Everything here can be done without it.

/// What alice tries over ssh, where her key has the line that names her.
enum SSHAttempts {
  private static let herself = "Login: \(SharedMachine.alice), by ssh forced command"
  /// What would stand there if a shell had run `id`.
  private static let noFile = "for you with its rights"
  private static let notHere = "does nothing here"

  static let all = identity + shells + files + tunnels

  private static let identity: [Attempt] = [
    Attempt("she is herself", "$SSH whoami", [0], herself),
    Attempt("the program's name before", "$SSH attest whoami", [0], herself),
    Attempt("nothing asked for is her page", "$SSH < /dev/null", [0], "Signed in as \(SharedMachine.alice)"),
    Attempt("gate", "$SSH gate $BOB", [77], "not for use through sudo or ssh"),
    Attempt("gate, with the name before", "$SSH attest gate $BOB", [77], "not for use through sudo or ssh"),
    Attempt("gate, with the path before", "$SSH $ATTEST gate $BOB", [64], "no command"),
    Attempt("the option of another", "$SSH 'whoami --login $BOB'", [64]),
    Attempt("somebody else's page", "$SSH people show $BOB", [77]),
    Attempt("init", "$SSH init", [77], "not for use through sudo or ssh"),
    Attempt("bob's key, which has no line", "$SSH whoami", by: SharedMachine.bob, [255], "Permission denied"),
    Attempt("variables", "SUDO_UID=$BOBSID $SSH -o SendEnv=SUDO_UID whoami", [77]),
    Attempt(
      "another register by a variable", "ATTEST_DATA=/tmp $SSH -o SendEnv=ATTEST_DATA whoami", [77], "ATTEST_DATA"),
    Attempt(
      "a time zone of her own", "TZ=Pacific/Kiritimati TZDIR=/tmp $SSH -o SendEnv=TZ -o SendEnv=TZDIR whoami", [0],
      herself),
    Attempt("another register", "$SSH whoami --data /home/\(SharedMachine.alice)/own", [77], "only the register in"),
    Attempt("the first option", "$SSH -- --data /tmp", [77], "only the register in"),
    Attempt("an option of ssh", "$SSH -- -oProxyCommand=id", [64], "no option"),
  ]

  private static let shells: [Attempt] =
    [
      ("a semicolon", "whoami; id"), ("and", "whoami && id"), ("or", "whoami || id"), ("a pipe", "whoami | id"),
      ("in the background", "whoami & id"), ("a substitution", "whoami $(id)"), ("backticks", "whoami `id`"),
      ("a variable", "whoami $HOME"), ("output", "whoami > x"), ("input", "whoami < x"), ("a subshell", "(id)"),
    ].map { Attempt($0.0, "$SSH '\($0.1)'", [64], notHere) } + [
      Attempt("a line break", "$SSH 'whoami\nid'", [64], "one line"),
      Attempt("a carriage return", "$SSH \"$(printf 'whoami\\rid')\"", [64], "one line"),
      Attempt("an escape sequence", "$SSH \"$(printf 'people show \\033[2J')\"", [64], "one line"),
      Attempt("an open quote", "$SSH \"people show O'Brien\"", [64], "does not end"),
      Attempt("a backslash at the end", #"$SSH 'whoami \'"#, [64], "does not end"),
      Attempt("a quoted substitution", #"$SSH 'people show "$(id)"'"#, [77]),
      Attempt("a shell", "$SSH sh", [64], "no command"),
      Attempt("a shell with a command", "$SSH \"sh -c 'id'\"", [64], "no command"),
      Attempt("an assignment", "$SSH SUDO_UID=0 whoami", [64], "no command"),
      Attempt("exec", "$SSH exec whoami", [64], "no command"),
      Attempt("the account's files", "$SSH cat $FOLDER/organisation.json", [64], "no command"),
      Attempt("a very long command", "$SSH \"$(head -c 100000 /dev/zero | tr '\\0' a)\"", [64], "no command"),
    ]

  private static let files: [Attempt] = [
    Attempt("scp out", "scp -P $PORT $OPTIONS $SERVICE@127.0.0.1:organisation.json x", [1, 255]),
    Attempt("scp in", "echo x > x; scp -P $PORT $OPTIONS x $SERVICE@127.0.0.1:.ssh/authorized_keys", [1, 255]),
    Attempt("scp in the old way", "echo x > x; scp -O -P $PORT $OPTIONS x $SERVICE@127.0.0.1:x", [1, 255]),
    Attempt("sftp", "echo ls | sftp -P $PORT $OPTIONS $SERVICE@127.0.0.1", [1, 255]),
    Attempt("a look at the register", "$SSH csv show $FOLDER/register.sqlite", [77], noFile),
    Attempt("an import's rejects", "$SSH people import - --rejects $FOLDER/x < /dev/null", as: "hr", [77], noFile),
    Attempt("pieces out", "$SSH deploy ssh --out $FOLDER", as: "administrator", [77], noFile),
    Attempt("her own file by her own shell", "printf 'a,b\\n1,2\\n' | $SSH csv show - --json", [0], #"["1","2"]"#),
  ]

  private static let tunnels: [Attempt] = [
    Attempt("a tunnel here", "$SSH -o ExitOnForwardFailure=yes -R 0:127.0.0.1:22 whoami", [255], "forwarding failed"),
    Attempt("a tunnel there", "$SSH -W 127.0.0.1:$PORT < /dev/null", [255], "forwarding failed"),
    Attempt(
      "a socket there", "$SSH -o ExitOnForwardFailure=yes -R /tmp/attest-peer.sock:127.0.0.1:22 whoami", [255],
      "forwarding failed"),
    Attempt("a network", "$SSH -o Tunnel=ethernet -w any:any -o ExitOnForwardFailure=yes whoami", [255]),
    Attempt("nothing at all, and stay", "timeout 3 $SSH -N", [124, 255]),
  ]
}

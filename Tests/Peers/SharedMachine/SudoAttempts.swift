/// What alice tries with sudo, and beside it.
enum SudoAttempts {
  private static let herself = "Login: \(SharedMachine.alice), by sudo from user id"
  private static let noFile = "for you with its rights"
  private static let otherRegister = "only the register in"
  /// sudo's own refusal.
  private static let sudo: Set<Int32> = [1]

  static let all = identity + variables + registers + files + programs

  private static let identity: [Attempt] = [
    Attempt("she is herself", "$S whoami", [0], herself),
    Attempt("gate", "$S gate $BOB", [77], "not for use through sudo"),
    Attempt("gate, twice", "$S gate $BOB --data $FOLDER", [77], "not for use through sudo"),
    Attempt(
      "the pieces, for an administrator", "$S deploy ssh", as: "administrator", [0],
      "command=\"\(SharedMachine.program) gate \(SharedMachine.alice) --data"),
    Attempt("init", "$S init", [77], "not for use through sudo"),
    Attempt("somebody else's page", "$S people show $BOB", [77]),
    Attempt("somebody else's receipt", "$S receipt 6", [66]),
    Attempt("root through sudo's numbers", "sudo -n -u '#-1' $ATTEST whoami", sudo),
    Attempt("another account", "sudo -n -u $BOB $ATTEST whoami", sudo),
    Attempt("root", "sudo -n $ATTEST whoami", sudo),
    Attempt("another group", "sudo -n -u $SERVICE -g root $ATTEST whoami", sudo),
    Attempt("the account's shell", "sudo -n -u $SERVICE /bin/sh -c id", sudo),
    Attempt("the account's login shell", "sudo -n -u $SERVICE -i", sudo),
    Attempt("an editor with the account's rights", "sudo -n -u $SERVICE -e $FOLDER/organisation.json", sudo),
    Attempt("another program of that name", "cp $ATTEST attest; sudo -n -u $SERVICE ./attest whoami", sudo),
    Attempt("another root folder", "sudo -n -u $SERVICE -R /tmp $ATTEST whoami", sudo),
  ]

  private static let variables: [Attempt] = [
    Attempt("SUDO_UID before", "SUDO_UID=$BOBSID SUDO_USER=$BOB $S whoami", [0], herself),
    Attempt("SUDO_UID in sudo's line", "sudo -n -u $SERVICE SUDO_UID=$BOBSID $ATTEST whoami", sudo),
    Attempt("SUDO_UID by env", "sudo -n -u $SERVICE env SUDO_UID=$BOBSID $ATTEST whoami", sudo),
    Attempt("the whole environment", "SUDO_UID=$BOBSID sudo -n -E -u $SERVICE $ATTEST whoami", sudo),
    Attempt("a part of it", "ATTEST_DATA=/tmp sudo -n --preserve-env=ATTEST_DATA -u $SERVICE $ATTEST whoami", sudo),
    Attempt("a library", "sudo -n -u $SERVICE LD_PRELOAD=/tmp/x.so $ATTEST whoami", sudo),
    Attempt("LOGNAME and USER", "LOGNAME=$BOB USER=$BOB $S whoami", [0], herself),
    Attempt("DOAS_USER", "DOAS_USER=$BOB $S whoami", [0], herself),
    Attempt("SSH_ORIGINAL_COMMAND", "SSH_ORIGINAL_COMMAND='people list' $S whoami", [0], herself),
    Attempt("a time zone of her own", "TZ=Pacific/Kiritimati TZDIR=$HOME $S whoami", [0], herself),
    Attempt(
      "libraries' settings", "OPENSSL_CONF=$HOME/x SQLITE_TMPDIR=$HOME MALLOC_PERTURB_=7 $S audit verify",
      as: "auditor",
      [0], "Intact"),
  ]

  private static let registers: [Attempt] = [
    Attempt("the register without sudo", "$ATTEST status --data $FOLDER", [66], "no register"),
    Attempt("its file without sudo", "cat $FOLDER/register.sqlite", [1], "Permission denied"),
    Attempt(
      "a link to its file, without sudo", "mkdir -p l; ln -sf $FOLDER/register.sqlite l/; $ATTEST status --data l", [66]
    ),
    Attempt("a link to its folder, without sudo", "ln -sfn $FOLDER d; $ATTEST status --data d", [66]),
    Attempt(
      "a link to its file, with sudo", "mkdir -p l; ln -sf $FOLDER/register.sqlite l/; $S status --data ~/l", [77],
      otherRegister),
    Attempt("a link to its folder, with sudo", "ln -sfn $FOLDER d; $S status --data ~/d", [77], otherRegister),
    Attempt("data here is a link", "ln -sfn $FOLDER data; $S role list", [77], "role administrator"),
    Attempt("her own register, with sudo", "$S whoami --data ~/own", [77], otherRegister),
    Attempt("her own register is data here", "ln -sfn own data; $S role list", [77], "role administrator"),
    Attempt("her own register by a variable", "ATTEST_DATA=~/own $S role list", [77], "role administrator"),
    Attempt("another way to write the folder", "$S whoami --data $FOLDER/../attest-peer", [77], otherRegister),
    Attempt("the folder itself", "$S whoami --data $FOLDER", [0], herself),
    Attempt("SUDO_UID over her own register", "SUDO_UID=$BOBSID $ATTEST whoami --data ~/own", [77], "SUDO_UID"),
    Attempt("SUDO_UID with a zero", "SUDO_UID=0$BOBSID $ATTEST whoami --data ~/own", [77], "SUDO_UID"),
    Attempt("SUDO_UID of root", "SUDO_UID=0 $ATTEST whoami --data ~/own", [77], "SUDO_UID"),
    Attempt("a forced command over her own register", "$ATTEST gate $BOB --data ~/own", [77], "own account"),
    Attempt("DOAS_USER over her own register", "DOAS_USER=$BOB $ATTEST whoami --data ~/own", [77], "DOAS_USER"),
    Attempt(
      "her own register, as herself", "$ATTEST whoami --data ~/own", [0],
      "Login: \(SharedMachine.alice), by user id"),
  ]

  private static let files: [Attempt] = [
    Attempt("a look at the register", "$S csv show $FOLDER/register.sqlite", [77], noFile),
    Attempt("a look at the configuration", "$S csv show $FOLDER/organisation.json", [77], noFile),
    Attempt("a look by a number", "$S csv show /dev/fd/0 < /dev/null", [77], noFile),
    Attempt("a look by a process", "$S csv show /proc/self/environ", [77], noFile),
    Attempt("a folder as a course", "$S course check $FOLDER", [77], noFile),
    Attempt(
      "the register as a policy",
      "$S policy publish $FOLDER/register.sqlite --code Q --label V1 --effective 2026-01-01", as: "hr", [77], noFile),
    Attempt("the register as a roster", "$S people import $FOLDER/register.sqlite", as: "hr", [77], noFile),
    Attempt("an import's rejects", "$S people import - --rejects $FOLDER/x < /dev/null", as: "hr", [77], noFile),
    Attempt(
      "an import's decisions", "$S people import - --resolve $FOLDER/organisation.json < /dev/null", as: "hr", [77],
      noFile),
    Attempt("rejects to a file called -", "$S people import - --rejects - < /dev/null", as: "hr", [77], noFile),
    Attempt("a mapping elsewhere", "$S mapping save ../x --map a=person_number", as: "hr", [64]),
    Attempt(
      "a saved mapping from elsewhere", "$S people import - --format ../organisation < /dev/null", as: "hr",
      [64, 65, 78]),
    Attempt("a roster out", "$S export people --format oneroster --to $FOLDER/x", as: "hr", [77], noFile),
    Attempt("letters out", "$S remind letters --out $FOLDER/organisation.json", as: "hr", [77], noFile),
    Attempt("units out", "$S remind schedule systemd --out $FOLDER", as: "administrator", [77], noFile),
    Attempt("pieces out", "$S deploy ssh --out $FOLDER", as: "administrator", [77], noFile),
    Attempt("a head", "$S audit verify --head $FOLDER/organisation.json", as: "auditor", [77], noFile),
    Attempt("a backup", "$S backup $FOLDER/x", as: "auditor", [77], noFile),
    Attempt("a backup without the role", "$S backup - > b.sqlite", [77], "may not do this"),
    Attempt(
      "a backup to her own file", "$S backup - > b.sqlite && head -c 15 b.sqlite && ls -a $HOME", as: "auditor", [0],
      "SQLite format 3"),
    Attempt("a backup put back", "$S restore - < /dev/null", as: "auditor", [77], "not for use through sudo"),
    Attempt("evidence", "$S evidence $FOLDER/pack --all", as: "auditor", [77], noFile),
    Attempt("an application", "$S account apply --file $FOLDER/organisation.json", [77], noFile),
    Attempt("what could be", "$S simulate $FOLDER/organisation.json", as: "hr", [77], noFile),
    Attempt(
      "her own file by her own shell", "printf 'a,b\\n1,2\\n' > mine.csv; $S csv show - --json < mine.csv", [0],
      #"["1","2"]"#),
    Attempt("output to her own file", "$S export people > out.csv && cat out.csv", [0], "Able"),
    Attempt(
      "a file too large", "ulimit -f 1; $S people import - < /opt/attest-peer/people.csv > /dev/null", as: "hr",
      [0, 74]),
  ]

  private static let programs: [Attempt] = [
    Attempt("the demonstration", "$S demo", [77], "not for use through sudo"),
    Attempt("a run of the scheduler", "$S remind run", as: "administrator", [77], "not for use through sudo"),
    Attempt(
      "the scheduler in the foreground", "$S remind watch", as: "administrator", [77], "not for use through sudo"),
    Attempt(
      "a set-user-id copy", "$ATTEST-suid whoami --data $FOLDER", [77], "the rights of somebody else's program file"),
    Attempt(
      "a set-group-id copy", "$ATTEST-sgid whoami --data $FOLDER", [77], "the rights of somebody else's program file"),
    Attempt("the program itself", "echo x >> $ATTEST", [1, 2]),
    Attempt(
      "a crash on purpose", "ulimit -v 30000; $S audit verify", as: "auditor", [0, 1, 74, 127, 132, 133, 134, 139]),
  ]
}

; Inno Setup 6.3 or newer. Run by build.py, which defines Version, Bundle, Icons and Out:
;   iscc /DVersion=0.1.0 /DBundle=...\parley /DIcons=...\icons /DOut=...\dist windows\parley.iss
#define AppId "io.github.parley_timeline.Parley"
#define Program "parleyw.exe"
#define Document "Parley.Document"
#define Mime "application/vnd.parley+sqlite3"

[Setup]
; never change this: it tells Windows that a newer version is the same program
AppId={#AppId}
AppName=Parley
AppVersion={#Version}
AppVerName=Parley {#Version}
AppPublisher=The Parley authors
AppPublisherURL=https://github.com/parley-timeline/parley
AppSupportURL=https://github.com/parley-timeline/parley/issues
LicenseFile=..\..\LICENSE
DefaultDirName={autopf}\Parley
DefaultGroupName=Parley
DisableProgramGroupPage=yes
; for oneself without an administrator, for everybody with one
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Qt 6 needs Windows 10 1809
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
SetupIconFile={#Icons}\parley.ico
UninstallDisplayIcon={app}\{#Program}
UninstallDisplayName=Parley
OutputDir={#Out}
OutputBaseFilename=Parley-{#Version}-setup-x64
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
VersionInfoVersion={#Version}

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; a library of the version before must not be found by this one
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "{#Icons}\parley-document.ico"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\Parley"; Filename: "{app}\{#Program}"; AppUserModelID: "{#AppId}"
Name: "{autodesktop}\Parley"; Filename: "{app}\{#Program}"; AppUserModelID: "{#AppId}"; Tasks: desktopicon

[Registry]
; HKA: the person's own classes or everybody's, as the installation was chosen
Root: HKA; Subkey: "Software\Classes\.parley"; ValueType: string; ValueData: "{#Document}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.parley"; ValueType: string; ValueName: "Content Type"; ValueData: "{#Mime}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.parley\OpenWithProgids"; ValueType: string; ValueName: "{#Document}"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\{#Document}"; ValueType: string; ValueData: "Parley timeline"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Document}\DefaultIcon"; ValueType: string; ValueData: "{app}\parley-document.ico"
Root: HKA; Subkey: "Software\Classes\{#Document}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\{#Program}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\{#Program}\SupportedTypes"; ValueType: string; ValueName: ".parley"; ValueData: ""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,Parley}"; Flags: nowait postinstall skipifsilent

; The installer for one person, without an administrator: makensis -NOCD -DVERSION=… -DOUT=… setup.nsi, beside Musrenbang/.
; Sessions and settings are never touched, neither by a newer version nor by removal.
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave on
RequestExecutionLevel user
ManifestDPIAware true
!include LogicLib.nsh
!include nsDialogs.nsh

Name "Musrenbang ${VERSION}"
Caption "Pasang Musrenbang ${VERSION}"
UninstallCaption "Hapus Musrenbang"
BrandingText "Tanpa internet, tanpa administrator"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Musrenbang"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Indonesian.nlf"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Musrenbang"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Pemasang Musrenbang"
VIAddVersionKey "LegalCopyright" "MIT"
InstallButtonText "Pasang"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Musrenbang"
!define MENU "Software\Classes\Directory\shell\Musrenbang"

Page custom TellWhere
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

Function TellWhere
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 12u "Program dipasang untuk Anda sendiri, di:"
    Pop $0
    ${NSD_CreateLabel} 8u 14u 95% 20u "$INSTDIR"
    Pop $0
    ${NSD_CreateLabel} 0 38u 100% 12u "Sesi musyawarah disimpan di folder ini dan tidak pernah dihapus:"
    Pop $0
    ${NSD_CreateLabel} 8u 52u 95% 20u "$DOCUMENTS\Musrenbang"
    Pop $0
    ${NSD_CreateLabel} 0 78u 100% 24u "Versi yang lebih lama diganti; sesi dan setelan tetap seperti adanya."
    Pop $0
    nsDialogs::Show
FunctionEnd

; Nothing is replaced under a program that runs: its Python cannot be opened for writing then.
!macro RequireStopped
    ${DoWhile} ${FileExists} "$INSTDIR\python\python.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\python\python.exe" a
        ${IfNot} ${Errors}
            FileClose $0
            ${ExitDo}
        ${EndIf}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
            "Musrenbang sedang berjalan. Tutup dahulu jendelanya, lalu pilih Ulangi." /SD IDCANCEL IDRETRY +3
        SetErrorLevel 2
        Quit
    ${Loop}
!macroend

Section "Musrenbang"
    !insertmacro RequireStopped
    RMDir /r "$INSTDIR\python"
    RMDir /r "$INSTDIR\lib"
    RMDir /r "$INSTDIR\lisensi"
    SetOutPath "$INSTDIR"
    File /r "Musrenbang/*"
    WriteUninstaller "$INSTDIR\hapus.exe"

    DetailPrint "Menyiapkan program …"
    nsExec::Exec '"$INSTDIR\python\python.exe" -m compileall -q "$INSTDIR\lib"'
    Pop $0

    CreateShortcut "$DESKTOP\Musrenbang.lnk" "$INSTDIR\musrenbang.exe"
    CreateShortcut "$SMPROGRAMS\Musrenbang.lnk" "$INSTDIR\musrenbang.exe"
    WriteRegStr HKCU "${MENU}" "" "Buka dengan Musrenbang"
    WriteRegStr HKCU "${MENU}" "Icon" "$INSTDIR\musrenbang.exe"
    WriteRegStr HKCU "${MENU}\command" "" '"$INSTDIR\musrenbang.exe" buka "%1"'
    WriteRegStr HKCU "${ENTRY}" "DisplayName" "Musrenbang"
    WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\hapus.exe"'
    WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\hapus.exe" /S'
    WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
    WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
    WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" 130000
SectionEnd

Section "Uninstall"
    !insertmacro RequireStopped
    RMDir /r "$INSTDIR\python"
    RMDir /r "$INSTDIR\lib"
    RMDir /r "$INSTDIR\lisensi"
    Delete "$INSTDIR\musrenbang.exe"
    Delete "$INSTDIR\BACA SAYA.txt"
    Delete "$INSTDIR\LICENSE.txt"
    Delete "$INSTDIR\NOTICE.txt"
    Delete "$INSTDIR\hapus.exe"
    RMDir "$INSTDIR"
    Delete "$DESKTOP\Musrenbang.lnk"
    Delete "$SMPROGRAMS\Musrenbang.lnk"
    DeleteRegKey HKCU "${MENU}"
    DeleteRegKey HKCU "${ENTRY}"
SectionEnd

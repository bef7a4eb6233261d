@echo off
rem Starts Three or Seven. The first time it installs it for this user, from the folder wheels beside
rem this file: without a network, and without an administrator. Python @VERSION@ has to be there.
setlocal
set "HOME_=%LOCALAPPDATA%\three-or-seven\program"
set "PROGRAM=%HOME_%\Scripts\three-or-seven.exe"
if exist "%PROGRAM%" goto run
echo Installing Three or Seven (once, a minute or two) ...
py -@VERSION@ -m venv "%HOME_%" || goto failed
"%HOME_%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-index --find-links "%~dp0wheels" "three-or-seven[train]" || goto failed
:run
start "" "%PROGRAM%" %*
exit /b 0
:failed
echo It could not be installed. Is Python @VERSION@ there (py -@VERSION@ --version)?
rmdir /s /q "%HOME_%" 2>nul
pause
exit /b 1

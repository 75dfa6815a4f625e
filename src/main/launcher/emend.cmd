@echo off
rem Starts emend from the emend.jar beside this script.
rem JAVA_HOME says which Java is used, EMEND_JAVA_OPTS what else it is told.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -Xshare:auto "-XX:SharedArchiveFile=%~dp0emend.jsa" -Xlog:disable -Xlog:all=error,cds=off:stderr %EMEND_JAVA_OPTS% -jar "%~dp0emend.jar" %*
exit /b %ERRORLEVEL%
